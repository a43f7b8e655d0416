import { callWith } from '~/api/callWith'
import { PortalError } from '~/api/PortalError'
import { readPurchaser } from '~/api/purchasers'
import { currentToken, renewToken } from '~/api/tokens'
import { readSession } from '~/api/sessionStore'
import { goOn, isStopped, pausedUntil, watchCalls } from '~/api/throttle'
import { learnPurchasers } from '~/api/learnPurchasers'
import type { Intent, Operator, ProvisionKey } from './intent'
import { webLocks } from './locks'
import { judgeFailure, judgeReadFailure, judgeReply } from './outcome'
import type { Answer, Journal, World } from './ports'
import { seenOf } from './reading'
import { requestOf } from './request'
import type { Timing } from './timing'

/** The world as it is: the portal, this browser, this tab. */
export function portalWorld(
  journal: Journal,
  timing: Timing,
  onChange: (id: string) => void,
): World {
  return {
    now: Date.now,
    wait,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    who: readOperator,
    read: (key) => read(key, timing),
    post: (intent, deadline, signal) => post(intent, deadline, signal, timing),
    renew,
    pausedUntil,
    isStopped,
    goOn,
    watchCalls,
    prepareReads,
    journal,
    locks: webLocks,
    announce: onChange,
  }
}

/** Who is signed in in this tab; nobody while the session has ended. */
export function readOperator(): Operator | undefined {
  return readSession().status === 'signedIn' ? readOwner() : undefined
}

/** Whose changes are on the screen: who is signed in, or was until the session ended. Nothing is sent for them. */
export function readOwner(): Operator | undefined {
  const session = readSession()
  if (!('user' in session)) return undefined
  return { username: session.user.username, orgId: session.portal.id }
}

function wait(span: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, span)
    signal?.addEventListener('abort', done)
  })
}

/** Names of organizations are what finds one provision with one call. */
async function prepareReads(keys: readonly ProvisionKey[]): Promise<void> {
  for (const itemId of new Set(keys.map((key) => key.itemId))) {
    const ofListing = keys.filter((key) => key.itemId === itemId)
    const orgIds = ofListing.map(({ purchaserOrgId }) => purchaserOrgId)
    const [{ sellerOrgId } = { sellerOrgId: '' }] = ofListing
    await learnPurchasers(sellerOrgId, itemId, orgIds).catch(() => undefined)
  }
}

async function read({ sellerOrgId, itemId, purchaserOrgId }: ProvisionKey, timing: Timing) {
  const limit = AbortSignal.timeout(timing.request)
  try {
    const { row, askedAt, readAt } = await readPurchaser(sellerOrgId, itemId, purchaserOrgId, limit)
    return seenOf(row?.provision ?? null, askedAt, readAt)
  } catch (error) {
    return judgeReadFailure(error)
  }
}

/** R13: one plain call, which nothing below repeats; the only place from which a change is sent. */
async function post(
  intent: Intent,
  deadline: number,
  signal: AbortSignal,
  timing: Timing,
): Promise<Answer> {
  const token = await currentToken().catch(() => undefined)
  const sentAt = Date.now()
  if (token === undefined || sentAt > deadline || sentAt < pausedUntil()) return { class: 'unsent' }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timing.request)])
  const { endpoint, params } = requestOf(intent)
  try {
    const reply = await callWith(token, endpoint, params, limit)
    return judgeReply(intent, reply, sentAt, Date.now())
  } catch (error) {
    return judgeFailure(error)
  }
}

async function renew(): Promise<boolean> {
  try {
    await renewToken(await currentToken())
    return true
  } catch (error) {
    return error instanceof PortalError && error.kind === 'network'
  }
}
