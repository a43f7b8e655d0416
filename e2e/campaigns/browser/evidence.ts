import type { LedgerEntry, Portal } from '../../support/Portal'
import type { SeatsIntent as Intent } from '~/provisioning/intent'
import { until } from './until'

/** What the portal's ledger says of one purchaser, with everything a fault has struck. */
export interface Evidence {
  orgId: string
  /** Arrivals of the operation that sets seats, oldest first. */
  posts: LedgerEntry[]
  /** Reads of the list that were told of this purchaser, or asked for it by name. */
  reads: LedgerEntry[]
  /** Everything struck since the cell began. */
  struck: LedgerEntry[]
  /** Renewals of the session. */
  renewals: number
  intents: Intent[]
  /** What a page's clock is ahead of the portal's, in ms. */
  skew: number
}

/** Collects what the ledger has of one purchaser since `since` (ms, portal's clock). */
export async function collect(
  portal: Portal,
  {
    orgId,
    since,
    intents,
    skew = 0,
  }: Pick<Evidence, 'orgId' | 'intents'> & { since: number; skew?: number },
): Promise<Evidence> {
  const entries = await until('the ledger', () => portal.ledger())
  const now = entries.filter(({ at }) => at >= since)
  const number = orgId.slice(-6)
  return {
    orgId,
    intents,
    skew,
    posts: now.filter(
      ({ operation, parameters }) =>
        operation === 'provisionOrgEntitlements' && parameters['purchaserOrgId'] === orgId,
    ),
    reads: now.filter(
      ({ operation, parameters, reply }) =>
        operation === 'customersList' &&
        parameters['sortFields'] === undefined &&
        (parameters['orgname']?.includes(number) === true || told(reply, orgId) !== undefined),
    ),
    struck: now.filter(({ fault }) => fault !== undefined),
    renewals: now.filter(({ operation }) => operation === 'token').length,
  }
}

/** What a read told of a purchaser, in the portal's own form. */
export interface Told {
  modified?: number
  orgEntitlements?: {
    maxUsers: number
    entitlementsModified?: number
    entitlements: Record<string, { num: number }>
  }
}

/** The row of a purchaser in a reply of the list. */
export function told(reply: unknown, orgId: string): Told | undefined {
  const { provisions } = (reply ?? {}) as {
    provisions?: { provision?: Told & { purchaserOrgId?: string } }[]
  }
  if (!Array.isArray(provisions)) return undefined
  return provisions.find((row) => row.provision?.purchaserOrgId === orgId)?.provision
}

/** What a write left: maximum users. */
export function committed({ effect }: LedgerEntry): number | undefined {
  const after = effect?.after as { org_entitlements?: string } | undefined
  if (!after?.org_entitlements) return undefined
  return (JSON.parse(after.org_entitlements) as { maxUsers: number }).maxUsers
}

/** How long a request may be under way on a busy computer after the app's own look at the clock, in ms. */
export const oneWay = 2_000
