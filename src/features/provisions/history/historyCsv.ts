import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { toCsv } from '~/lib/csv'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { type AccessIntent, isAccess } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { accessChangeText, accessText, wantedAccess } from '../access/accessText'
import { fieldLabel } from '../Warnings'
import { inOrder } from '../labels'
import { type Entry, verdictOf } from './entries'

/** Names that the records do not hold. */
export interface Names {
  purchaserOf: (of: Pick<Entry, 'key'>) => string
  listingOf: (of: Pick<Entry, 'key'>) => Listing | undefined
}

const columns = [
  'time',
  'purchaser',
  'orgId',
  'listing',
  'itemId',
  'change',
  'before',
  'after',
  'reason',
  'ticket',
  'proposed',
  'who',
  'where',
  'noticed',
  'verdict',
  'sends',
  'id',
] as const
type Column = (typeof columns)[number]

/** The history as a file: a row an entry, times in ISO 8601 and UTC, numbers without grouping. */
export function historyCsv(entries: readonly Entry[], names: Names): string {
  const head = columns.map((column) => t(`history.csv.${column}`))
  const rows = entries.map((entry) => {
    const cells = { ...factsOf(entry, names), ...causeOf(entry) }
    return columns.map((column) => cells[column])
  })
  return toCsv([head, ...rows])
}

type Cause = 'reason' | 'ticket' | 'proposed' | 'who' | 'where' | 'noticed' | 'verdict' | 'sends'

type Told = 'change' | 'before' | 'after'

function factsOf(entry: Entry, names: Names): Record<Exclude<Column, Cause>, string> {
  const { id, at, key } = entry
  const listing = names.listingOf(entry)
  const own = entry.kind === 'here' && isAccess(entry.intent) ? entry.intent : undefined
  return {
    id,
    time: iso(at),
    purchaser: visibleText(names.purchaserOf(entry)),
    orgId: key.purchaserOrgId,
    listing: visibleText(listing?.title),
    itemId: key.itemId,
    ...(own ? accessFacts(own) : seatsFacts(entry, listing)),
  }
}

function accessFacts(intent: AccessIntent): Record<Told, string> {
  return {
    change: accessChangeText(intent),
    before: accessText(intent.base.access),
    after: accessText(wantedAccess(intent)),
  }
}

function seatsFacts({ before, after }: Entry, listing: Listing | undefined): Record<Told, string> {
  return {
    change: seatsChangeText(before, after, listing),
    before: numbersText(before),
    after: numbersText(after),
  }
}

/** Old and new of every number that changes: `Standard 8 → 12`. */
export function seatsChangeText(
  before: OrgEntitlements | undefined,
  after: OrgEntitlements | undefined,
  listing: Listing | undefined,
): string {
  const changes = after ? diffEntitlements(before, after) : []
  return changes
    .filter((change) => change.delta !== 0 || change.before === undefined)
    .map((change) => {
      const label = fieldLabel(change.field, listing)
      return `${label} ${change.before ?? t('app.none')} → ${change.after}`
    })
    .join('; ')
}

function causeOf(entry: Entry): Record<Cause, string> {
  if (entry.kind === 'elsewhere') {
    const { noticedAt } = entry.sighting
    const unknown = { reason: '', ticket: '', proposed: '', verdict: '', sends: '' }
    const where = t('history.csv.elsewhere')
    return { ...unknown, who: t('history.unknown'), where, noticed: iso(noticedAt) }
  }
  const { intent } = entry
  return {
    reason: intent.reason,
    ticket: intent.ticket,
    proposed: intent.isProposed ? t('proposal.unchecked') : '',
    who: intent.operator.username,
    where: t('history.here'),
    noticed: '',
    verdict: t(`history.verdict.${verdictOf(intent)}`),
    sends: String(intent.attempts.length),
  }
}

function iso(time: number): string {
  return new Date(time).toISOString()
}

/** By key, as the portal names them: `maxUsers 10; standard 8`. */
export function numbersText(held: OrgEntitlements | undefined): string {
  if (!held) return ''
  const seats = inOrder(held.entitlements.keys()).map(
    (key) => `${key} ${held.entitlements.get(key)?.num ?? 0}`,
  )
  return [`maxUsers ${held.maxUsers}`, ...seats].join('; ')
}
