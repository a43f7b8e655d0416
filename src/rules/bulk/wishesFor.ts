import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import type { PackSteps } from '../packs'
import { baseStamp } from '../purchasers/baseStamp'
import { newestByOrg } from './newestByOrg'
import type { BulkWish, NumberWishes } from './wish'

/**
 * The same numbers wanted of several purchasers of one listing, as a file would ask for them: a row each, in
 * their order, held to the version that is on the screen.
 */
export function wishesFor(rows: readonly CustomerRow[], wanted: NumberWishes): BulkWish[] {
  return Array.from(newestByOrg(rows).values(), ({ provision, customer }, place) => ({
    ...{ maxUsers: wanted.maxUsers, seats: wanted.seats },
    ...{ reason: '', ticket: '' },
    row: place + 1,
    orgId: provision.purchaserOrgId,
    organization: visibleText(customer?.name),
    baseStamp: baseStamp(provision),
  }))
}

/** A pack as wishes: what it does not name stays as it is. */
export function wishesOfPack({ maxUsers, seats }: PackSteps): NumberWishes {
  const steps = Object.entries(seats).filter(([, by]) => by !== 0)
  return {
    maxUsers: maxUsers === 0 ? undefined : { kind: 'add', by: maxUsers },
    seats: new Map(steps.map(([key, by]) => [key, { kind: 'add', by }])),
  }
}
