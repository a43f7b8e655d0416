import { seats } from '~/rules/exampleProvision'
import type { AccessIntent, SeatsIntent } from './intent'
import type { Seen } from './reading'

/** Instant of the example, in ms. */
export const exampleTime = Date.UTC(2026, 7, 12, 9)

/** A stamp both parts of which say the same instant. */
export function stampAt(time: number) {
  return { entitlementsModified: time, modified: time }
}

/** A reading of these numbers, set at `time` and read then. */
export function seenAt(time: number, value = seats(10, { standard: 8 })): Seen {
  return { value, stamp: stampAt(time), isGone: false, askedAt: time, readAt: time }
}

/** A confirmed change from 8 to 12 standard seats, with other members where given; for tests. */
export function exampleIntent(differences: Partial<SeatsIntent> = {}): SeatsIntent {
  return {
    id: 'change-1',
    schema: 1,
    revision: 1,
    key: {
      portal: 'https://www.arcgis.com',
      sellerOrgId: 'seller',
      itemId: 'listing',
      purchaserOrgId: 'purchaser',
    },
    operator: { username: 'jsmith', orgId: 'seller' },
    base: {
      value: seats(10, { standard: 8, advanced: 2 }),
      stamp: stampAt(exampleTime - 86_400_000),
      readAt: exampleTime - 5000,
    },
    want: seats(14, { standard: 12, advanced: 2 }),
    state: 'confirmed',
    attempts: [
      {
        n: 1,
        stampAtCheck: stampAt(exampleTime - 86_400_000),
        checkedAt: exampleTime + 100,
        armedAt: exampleTime + 200,
        class: 'accepted',
        endedAt: exampleTime + 400,
      },
    ],
    createdAt: exampleTime,
    endedAt: exampleTime + 500,
    stamp: stampAt(exampleTime + 300),
    reason: 'Call of this morning',
    ticket: 'Q-17',
    owner: 'tab',
    appVersion: '0.1.0',
    ...differences,
  }
}

/** When the access of `exampleGrant` ends, in ms. */
export const exampleEnd = Date.UTC(2026, 11, 31, 23, 59, 59)

/** A confirmed grant to a purchaser who had asked for it, with other members where given; for tests. */
export function exampleGrant(differences: Partial<AccessIntent> = {}): AccessIntent {
  const { base, ...rest } = exampleIntent()
  const access = { kind: 'request', endDate: null } as const
  const stamp = { ...base.stamp, entitlementsModified: undefined }
  return {
    ...rest,
    schema: 2,
    base: { ...base, value: undefined, stamp, access },
    want: { operation: 'purchase', endDate: exampleEnd },
    stamp: { entitlementsModified: undefined, modified: exampleTime + 300 },
    ...differences,
  }
}
