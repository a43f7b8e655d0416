import type { LedgerEntry } from '../../support/Portal'
import { type Attempt, isEnd, type SeatsIntent as Intent } from '~/provisioning/intent'
import type { Counts } from '../report'
import { committed, type Evidence, oneWay, told } from './evidence'
import { timing } from './scale'

/** What was found wrong, by the count it adds to. */
export interface Finding {
  kind: keyof Counts
  text: string
}

/** Joins what the ledger says of a purchaser with what the journal says. */
export function judge(evidence: Evidence): Finding[] {
  const { intents, posts, orgId } = evidence
  const own = posts.filter(({ who }) => who !== 'colleague')
  const findings: Finding[] = []
  const find = (kind: keyof Counts, is: boolean, text: string) => {
    if (is) findings.push({ kind, text })
  }
  for (const intent of intents) {
    const name = `change to ${intent.want.maxUsers} of ${orgId}, ${intent.state}`
    const sent = own.filter((post) => wanted(post) === intent.want.maxUsers)
    const commits = sent.filter((post) => committed(post) === intent.want.maxUsers)
    find('lost', isLost(intent, commits, evidence), name)
    find('phantom', isPhantom(intent, commits), name)
    find('silent', !isEnd(intent), `${name}, has not ended`)
    find(
      'wrong',
      sent.some((post) => !isMeant(post, intent)),
      name,
    )
    for (const attempt of intent.attempts) {
      const text = `send ${attempt.n} of ${name}`
      find('stale', !isLicensed(attempt, intent, evidence), `${text}: ${ages(attempt, evidence)}`)
      find('duplicate', isBlindRepeat(attempt, intent, sent, evidence), text)
    }
  }
  for (const post of own) {
    const isKnown = intents.some(({ want }) => want.maxUsers === wanted(post))
    find('silent', !isKnown, `a send of ${wanted(post)} to ${orgId} that no journal knows`)
  }
  return findings
}

/** How many arrivals were the browser's own doing: more than the app sent. */
export function extraDeliveries({ posts, intents }: Evidence): number {
  const own = posts.filter(({ who }) => who !== 'colleague').length
  const sent = intents.reduce((sum, { attempts }) => sum + attempts.length, 0)
  return Math.max(0, own - sent)
}

/** Maximum users that a request asks for. */
export function wanted({ parameters }: LedgerEntry): number | undefined {
  const text = parameters['orgEntitlements']
  return text === undefined ? undefined : (JSON.parse(text) as { maxUsers: number }).maxUsers
}

/** Said to hold, and it never did, or holds no longer without a word. */
function isLost(intent: Intent, commits: readonly LedgerEntry[], { posts, intents }: Evidence) {
  if (intent.state !== 'confirmed') return false
  if (commits.length === 0) return true
  const last = posts
    .filter((post) => committed(post) !== undefined)
    .reduce<LedgerEntry | undefined>((a, b) => (a && timeOf(a) > timeOf(b) ? a : b), undefined)
  const isFollowed = intents.some(({ base }) => base.value?.maxUsers === intent.want.maxUsers)
  return last !== undefined && committed(last) !== intent.want.maxUsers && !isFollowed
}

function timeOf({ at, committedAt }: LedgerEntry): number {
  return committedAt ?? at
}

/** Said not to have happened, and it did. */
function isPhantom({ state, attempts }: Intent, commits: readonly LedgerEntry[]): boolean {
  if (commits.length === 0) return false
  const isDenied = ['rejected', 'unapplied', 'cancelled'].includes(state)
  return isDenied || (state === 'conflict' && attempts.length === 0)
}

/** What arrived is what was reviewed: by whom, whose, every number. */
function isMeant({ who, parameters }: LedgerEntry, { key, operator, want }: Intent): boolean {
  const { entitlements } = JSON.parse(parameters['orgEntitlements'] ?? '{}') as {
    entitlements: Record<string, { num: number }>
  }
  const keys = new Set([...Object.keys(entitlements), ...want.entitlements.keys()])
  return (
    // A token that has ended names nobody, and nothing is carried out for it.
    (who === operator.username || who === null) &&
    parameters['itemId'] === key.itemId &&
    parameters['purchaserOrgId'] === key.purchaserOrgId &&
    [...keys].every((name) => entitlements[name]?.num === want.entitlements.get(name)?.num)
  )
}

/** A read that the ledger has showed what was reviewed, and the send left within T_fresh of it. */
function isLicensed(attempt: Attempt, intent: Intent, evidence: Evidence): boolean {
  const { checkedAt, armedAt } = onPortalClock(attempt, evidence.skew)
  const [arrival] = evidence.posts.filter(
    (post) =>
      post.who !== 'colleague' &&
      wanted(post) === intent.want.maxUsers &&
      isOf(post, attempt, intent, evidence.skew),
  )
  // A tab that died between the two has a row in its journal, and has sent nothing.
  if (!arrival) return true
  return (
    armedAt - checkedAt <= timing.fresh &&
    arrival.at - checkedAt <= timing.fresh + oneWay &&
    evidence.reads.some(
      (read) =>
        read.at >= checkedAt - 20 && read.at <= armedAt + 20 && shows(read, intent, evidence.orgId),
    )
  )
}

/** Sent again, and no read since the send before had shown what was reviewed. */
function isBlindRepeat(
  attempt: Attempt,
  intent: Intent,
  sent: readonly LedgerEntry[],
  { reads, orgId, skew }: Evidence,
): boolean {
  const previous = intent.attempts.find(({ n }) => n === attempt.n - 1)
  if (!previous) return false
  const [from] = sent.filter((post) => isOf(post, previous, intent, skew))
  const [to] = sent.filter((post) => isOf(post, attempt, intent, skew))
  if (!from || !to) return false
  return !reads.some((read) => read.n > from.n && read.n < to.n && shows(read, intent, orgId))
}

function onPortalClock({ checkedAt, armedAt }: Attempt, skew: number) {
  return { checkedAt: checkedAt - skew, armedAt: armedAt - skew }
}

/** Whether an arrival belongs to this send and not to the one after it. */
function isOf({ at }: LedgerEntry, attempt: Attempt, { attempts }: Intent, skew: number): boolean {
  const next = attempts.find(({ n }) => n === attempt.n + 1)
  return at >= attempt.armedAt - skew && (next === undefined || at < next.armedAt - skew)
}

/** Whether a read told of the numbers and the stamp that were reviewed. */
function shows({ reply }: LedgerEntry, { base }: Intent, orgId: string): boolean {
  const row = told(reply, orgId)
  if (!row) return false
  const { orgEntitlements: held } = row
  if (!base.value || !held) return base.value === undefined && held === undefined
  return (
    held.maxUsers === base.value.maxUsers &&
    held.entitlementsModified === base.stamp.entitlementsModified
  )
}

/** How old what was read was, for people who look for the reason. */
function ages({ checkedAt, armedAt }: Attempt, { reads, posts, skew }: Evidence): string {
  const since = (entries: readonly LedgerEntry[]) =>
    entries.map(({ at, reply }) => `${at - checkedAt + skew}${reply === null ? '?' : ''}`).join(' ')
  return `after its check, in ms: armed ${armedAt - checkedAt}, reads ${since(reads)}, arrivals ${since(posts)}`
}
