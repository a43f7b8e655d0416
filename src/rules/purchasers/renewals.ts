import type { CustomerRow } from '~/contract/provisions'
import { readInstant } from '~/lib/dates'
import { endOf, stateOf } from '../provisionState'
import { isSold } from './isSold'

/** A provision and the instant it ends (ms). */
export interface Ending {
  row: CustomerRow
  at: number
}

/** Purchases and trials that end after `now` (ms), soonest first. */
export function endingFrom(rows: readonly CustomerRow[], now: number): readonly Ending[] {
  return rows
    .flatMap((row) => {
      const end = endOf(row.provision)
      return end.kind === 'at' && isSold(row.provision, now) ? [{ row, at: end.at }] : []
    })
    .sort((a, b) => a.at - b.at)
}

/** Purchases that never end, and purchases and trials of which no end is stated; earliest change first. */
export function withoutEnd(rows: readonly CustomerRow[], now: number): readonly CustomerRow[] {
  return rows
    .filter(({ provision }) => isSold(provision, now) && endOf(provision).kind !== 'at')
    .sort((a, b) => (a.provision.modified ?? 0) - (b.provision.modified ?? 0))
}

/** An organization whose purchase or trial has ended, and what it asks for since. */
export interface Returning {
  request: CustomerRow
  /** What has ended, latest first. */
  ended: readonly CustomerRow[]
}

/**
 * Requests of organizations that had something before: a purchase or trial that has ended, of this or
 * another listing. One that is known to have begun only after the request does not count.
 */
export function returning(rows: readonly CustomerRow[], now: number): readonly Returning[] {
  const ended = new Map<string, CustomerRow[]>()
  const requests: CustomerRow[] = []
  for (const row of rows) {
    const state = stateOf(row.provision, now)
    if (state === 'requested') requests.push(row)
    if (state !== 'ended') continue
    const { purchaserOrgId } = row.provision
    ended.set(purchaserOrgId, [...(ended.get(purchaserOrgId) ?? []), row])
  }
  return requests
    .flatMap((request) => {
      const before = (ended.get(request.provision.purchaserOrgId) ?? []).filter(
        (row) => !beganAfter(row, request),
      )
      before.sort((a, b) => (b.provision.endDate ?? 0) - (a.provision.endDate ?? 0))
      return before.length > 0 ? [{ request, ended: before }] : []
    })
    .sort((a, b) => (askedAt(b.request) ?? 0) - (askedAt(a.request) ?? 0))
}

/** When an organization asked (ms), where that is known. */
export function askedAt({ provision }: CustomerRow): number | undefined {
  return readInstant(provision.created) ?? readInstant(provision.modified)
}

function beganAfter({ provision }: CustomerRow, request: CustomerRow): boolean {
  const began = readInstant(provision.created) ?? readInstant(provision.startDate)
  const asked = askedAt(request)
  return began !== undefined && asked !== undefined && began > asked
}
