import type { LedgerEntry } from '../../../sandbox/control/ledger'
import { readEntitlements } from '../../../sandbox/rest/provisionRows'
import { isEnd, type SeatsIntent as Intent } from '~/provisioning/intent'
import { isBase } from '~/provisioning/reading'
import { standardTiming } from '~/provisioning/timing'
import { sameEntitlements } from '~/rules/orgEntitlements'
import type { Counts } from '../report'
import type { Play } from './Play'
import type { Deed } from './SimTab'

/** What a run came to. */
export interface Judgement {
  counts: Counts
  intents: number
  faults: number
  /** What was wrong, for people. */
  findings: string[]
}

interface Commit {
  who: string | null
  orgId: string
  maxUsers: number
  at: number
}

/** Only seats are changed in the runs that are judged here. */
type Send = Extract<Deed, { kind: 'send' }> & { intent: Intent }

/** Joins what the portal's ledger says with what the journals say. */
export function judge(play: Play): Judgement {
  const commits = play.portal.ledger().flatMap(commitOf)
  const sends = play.deeds.filter((deed): deed is Send => deed.kind === 'send')
  const findings: string[] = []
  const counts: Counts = { lost: 0, phantom: 0, duplicate: 0, stale: 0, silent: 0, wrong: 0 }
  const find = (kind: keyof Counts, is: boolean, text: string) => {
    if (!is) return
    counts[kind]++
    findings.push(`${kind}: ${text}`)
  }
  for (const intent of play.intents) {
    const name = nameOf(intent)
    const own = commits.filter((commit) => isOf(commit, intent))
    find('lost', isLost(intent, own, play), name)
    find('phantom', isPhantom(intent, own, sends) && !hasTwin(intent, play.intents), name)
    find('silent', !isEnd(intent), `${name}, not ended`)
  }
  for (const send of sends) {
    const name = `send of ${send.intent.want.maxUsers} to ${send.key}`
    find('duplicate', send.underWay > 0 || isBlindRepeat(send, sends, play.deeds), name)
    find('stale', !isLicensed(send, play.deeds), name)
    find('silent', !play.intents.some(({ id }) => id === send.intent.id), `${name}, forgotten`)
    find('wrong', send.who !== send.intent.operator.username, `${name} as ${send.who}`)
  }
  for (const commit of commits.filter(({ who }) => who !== 'colleague')) {
    const isMeant = sends.some(({ intent }) => isOf(commit, intent))
    find('wrong', !isMeant, `a commit of ${commit.maxUsers} to ${commit.orgId}`)
  }
  return {
    counts,
    findings,
    intents: play.intents.length,
    faults: play.faults + play.network.struck.length,
  }
}

/** A change as a failing run tells of it. */
function nameOf({ id, want, key, state, pause, attempts }: Intent): string {
  const classes = attempts.map((attempt) => attempt.class ?? 'unanswered').join(', ')
  const where = pause === undefined ? state : `${state} (${pause})`
  return `${id} to ${want.maxUsers} of ${key.purchaserOrgId}, ${where}, sends [${classes}]`
}

function commitOf({ operation, effect, who, at, committedAt }: LedgerEntry): Commit[] {
  if (operation !== 'provisionOrgEntitlements' || !effect?.after) return []
  const after = effect.after as { org_entitlements: string; purchaser_org_id: string }
  const { maxUsers } = readEntitlements(after.org_entitlements)
  return [{ who, orgId: after.purchaser_org_id, maxUsers, at: committedAt ?? at }]
}

/** Every change wants a number of its own, by which both sides are joined. */
function isOf({ who, orgId, maxUsers }: Commit, { key, operator, want }: Intent): boolean {
  return who === operator.username && orgId === key.purchaserOrgId && maxUsers === want.maxUsers
}

/** Said to hold, and it never did, or holds no longer without a word. */
function isLost(intent: Intent, own: readonly Commit[], play: Play): boolean {
  if (intent.state !== 'confirmed') return false
  if (own.length === 0) return true
  const held = play.portal.held(intent.key.purchaserOrgId).value
  return !sameEntitlements(held, intent.want) && !isFollowed(intent, play.intents)
}

/** Somebody went on from just these numbers: an informed change is no loss. */
function isFollowed(intent: Intent, intents: readonly Intent[]): boolean {
  return intents.some(
    (later) =>
      later.id !== intent.id &&
      later.stamp !== undefined &&
      sameEntitlements(later.base.value, intent.want),
  )
}

/** Said not to have happened, and it did. */
function isPhantom(intent: Intent, own: readonly Commit[], sends: readonly Send[]): boolean {
  const wasSent = sends.some((send) => send.intent.id === intent.id)
  if (own.length === 0 || !wasSent) return false
  const isDenied = ['rejected', 'unapplied', 'cancelled'].includes(intent.state)
  return isDenied || (intent.state === 'conflict' && intent.attempts.length === 0)
}

/** A double click makes two changes that want the same; the commit may be the other's. */
function hasTwin({ id, want, base }: Intent, intents: readonly Intent[]): boolean {
  return intents.some(
    (other) =>
      other.id !== id &&
      other.attempts.length > 0 &&
      other.base.readAt === base.readAt &&
      sameEntitlements(other.want, want),
  )
}

/** Sent again without a read between that showed what was reviewed. */
function isBlindRepeat(send: Send, sends: readonly Send[], deeds: readonly Deed[]): boolean {
  const before = sends.filter(({ intent }) => intent.id === send.intent.id)
  const previous = before[before.indexOf(send) - 1]
  if (!previous) return false
  const between = deeds.slice(deeds.indexOf(previous), deeds.indexOf(send))
  return !between.some((deed) => deed.kind === 'read' && shows(deed, send))
}

/** A read of the last seconds, by the same tab, showed what was reviewed. */
function isLicensed(send: Send, deeds: readonly Deed[]): boolean {
  return deeds
    .slice(0, deeds.indexOf(send))
    .some(
      (deed) =>
        deed.kind === 'read' &&
        deed.tab === send.tab &&
        send.at - deed.seen.askedAt <= standardTiming.fresh &&
        shows(deed, send),
    )
}

function shows(deed: Extract<Deed, { kind: 'read' }>, { key, intent }: Send): boolean {
  return deed.key === key && isBase(deed.seen, intent.base)
}
