import { call } from '~/api/call'
import { PortalError } from '~/api/PortalError'
import { readPurchaser } from '~/api/purchasers'
import {
  type CustomerRow,
  type OrgEntitlements,
  type Provision,
  provisionOrgEntitlements,
} from '~/contract/provisions'
import { sameEntitlements, sameStamp, type Stamp, stampOf } from '~/rules/orgEntitlements'
import { judgeFailure, judgeReply, type Outcome, type ProvisionKey } from './outcome'

/** T_life: how long after its send a POST may still arrive, in ms (assumed). */
const lifetime = 120_000

/** What a person saw in the review: numbers and stamp. */
export interface Base {
  value: OrgEntitlements | undefined
  stamp: Stamp
}

/** One reviewed change of seats: absolute numbers for every entitlement, never a difference. */
export interface Change {
  key: ProvisionKey
  base: Base
  want: OrgEntitlements
}

/**
 * What is known of a change. Nothing but `confirmed` is a success, and only a read can say that nothing
 * was changed. `unclear` is never resent: `checkChange` reads again.
 */
export type Verdict =
  | { kind: 'confirmed'; provision: Provision; at: number }
  | { kind: 'mismatch'; provision: Provision; at: number }
  | { kind: 'refused'; error: PortalError; at: number }
  | { kind: 'conflict'; row: CustomerRow | null; wasSent: boolean; at: number }
  | { kind: 'unsent'; error: PortalError; at: number }
  | { kind: 'unclear'; error: PortalError; sentAt: number; isStillBase: boolean; at: number }
  | { kind: 'unapplied'; error: PortalError; at: number }

/** The base of what was read. */
export function baseOf(provision: Provision): Base {
  return { value: provision.orgEntitlements, stamp: stampOf(provision) }
}

function isBase(row: CustomerRow | null, base: Base): boolean {
  if (!row) return false
  const now = baseOf(row.provision)
  return sameEntitlements(now.value, base.value) && sameStamp(now.stamp, base.stamp)
}

/** A send of which nothing certain is known yet. */
export interface UnclearSend {
  error: PortalError
  sentAt: number
}

/**
 * Carries out one change: fresh read, compare, one POST, compare. Never throws; the verdict says what is
 * known, and a refusal is believed only after a read.
 */
export async function sendChange(change: Change): Promise<Verdict> {
  const before = await read(change.key)
  if (before instanceof PortalError) return { kind: 'unsent', error: before, at: Date.now() }
  if (!isBase(before, change.base)) {
    return { kind: 'conflict', row: before, wasSent: false, at: Date.now() }
  }
  const sentAt = Date.now()
  const outcome = await post(change)
  const at = Date.now()
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'confirmed', provision: outcome.provision, at }
    case 'mismatch':
      return { kind: 'mismatch', provision: outcome.provision, at }
    case 'refused':
      return checkRefusal(change, { error: outcome.error, sentAt })
    case 'auth':
    case 'throttled':
    case 'ambiguous':
      return { kind: 'unclear', error: outcome.error, sentAt, isStillBase: false, at }
  }
}

/** Reads what became of an unclear send, and sends nothing. */
export async function checkChange(change: Change, send: UnclearSend): Promise<Verdict> {
  const row = await read(change.key)
  const at = Date.now()
  if (row instanceof PortalError) return { kind: 'unclear', ...send, isStillBase: false, at }
  if (!isBase(row, change.base)) return judgeMoved(change, row, at)
  const mayStillArrive = at < send.sentAt + lifetime
  return mayStillArrive
    ? { kind: 'unclear', ...send, isStillBase: true, at }
    : { kind: 'unapplied', error: send.error, at }
}

/** The portal said no, and yet the browser may have delivered the POST twice. */
async function checkRefusal(change: Change, send: UnclearSend): Promise<Verdict> {
  const row = await read(change.key)
  const at = Date.now()
  if (row instanceof PortalError) return { kind: 'unclear', ...send, isStillBase: false, at }
  if (isBase(row, change.base)) return { kind: 'refused', error: send.error, at }
  return judgeMoved(change, row, at)
}

function judgeMoved(change: Change, row: CustomerRow | null, at: number): Verdict {
  if (row && sameEntitlements(row.provision.orgEntitlements, change.want)) {
    return { kind: 'confirmed', provision: row.provision, at }
  }
  return { kind: 'conflict', row, wasSent: true, at }
}

async function read(key: ProvisionKey): Promise<CustomerRow | null | PortalError> {
  try {
    return (await readPurchaser(key.sellerOrgId, key.itemId, key.purchaserOrgId)).row
  } catch (error) {
    return error instanceof PortalError
      ? error
      : new PortalError('unexpected', 'The reading failed', { cause: error })
  }
}

async function post({ key, want }: Change): Promise<Outcome> {
  const { itemId, purchaserOrgId } = key
  try {
    const params = { itemId, purchaserOrgId, orgEntitlements: want }
    return judgeReply(key, want, await call(provisionOrgEntitlements, params))
  } catch (error) {
    return judgeFailure(error)
  }
}
