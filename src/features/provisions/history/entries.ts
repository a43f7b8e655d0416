import type { OrgEntitlements } from '~/contract/provisions'
import { type Intent, isAccess, isEnd, type ProvisionKey, type State } from '~/provisioning/intent'
import { sightedAt, type Sighting } from '~/provisioning/sighting'
import type { HistoryAddress, Verdict } from './historyAddress'

interface Told {
  id: string
  /** When it was confirmed with a click, or set elsewhere (ms). */
  at: number
  key: ProvisionKey
  /** Seats; missing in changes of access, which cannot be taken back. */
  before: OrgEntitlements | undefined
  after: OrgEntitlements | undefined
}

/** One line of the history: a change made here, or one noticed by comparing two reads. */
export type Entry =
  (Told & { kind: 'here'; intent: Intent }) | (Told & { kind: 'elsewhere'; sighting: Sighting })

/** Everything this browser knows, newest first. */
export function entriesOf(intents: readonly Intent[], sightings: readonly Sighting[]): Entry[] {
  const here = intents.map((intent): Entry => {
    const { id, key, createdAt, base, want } = intent
    const before = isAccess(intent) ? undefined : base.value
    const after = 'maxUsers' in want ? want : undefined
    return { kind: 'here', id, at: createdAt, key, before, after, intent }
  })
  const elsewhere = sightings.map((sighting): Entry => {
    const { id, key, before, after } = sighting
    return { kind: 'elsewhere', id, at: sightedAt(sighting), key, before, after, sighting }
  })
  return [...here, ...elsewhere].sort((a, b) => b.at - a.at)
}

/** What became of a change, for choosing. */
export function verdictOf({ state }: { state: State }): Verdict {
  if (!isEnd({ state })) return 'open'
  // Every end is a verdict of the same name.
  return state as Verdict
}

/** Whether an entry is what the address asks for. */
export function isAskedFor(entry: Entry, { q = '', verdict, from, to, who }: HistoryAddress) {
  if (who !== undefined && (who === 'me') !== (entry.kind === 'here')) return false
  if (verdict !== undefined && !(entry.kind === 'here' && verdictOf(entry.intent) === verdict)) {
    return false
  }
  if (from !== undefined && entry.at < startOfDay(from)) return false
  if (to !== undefined && entry.at >= startOfDay(to, 1)) return false
  const wanted = q.trim().toLocaleLowerCase()
  return wanted === '' || textsOf(entry).some((text) => text.toLocaleLowerCase().includes(wanted))
}

/** Names are not among them: no record holds any. */
function textsOf(entry: Entry): string[] {
  const ids = [entry.id, entry.key.itemId, entry.key.purchaserOrgId]
  return entry.kind === 'here' ? [...ids, entry.intent.reason, entry.intent.ticket] : ids
}

/** When a day such as `2026-08-12` begins where the person is, or the day so many days later. */
function startOfDay(day: string, later = 0): number {
  const date = new Date(`${day}T00:00`)
  return date.setDate(date.getDate() + later)
}
