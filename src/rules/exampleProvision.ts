import type { OrgEntitlements, Provision } from '~/contract/provisions'

/** Seats as the contract holds them, from plain numbers. */
export function seats(maxUsers: number, counts: Record<string, number>): OrgEntitlements {
  const entries = Object.entries(counts).map(([key, num]) => [key, { num }] as const)
  return { maxUsers, entitlements: new Map(entries) }
}

/**
 * The trial of Esri's example reply, with other members where given; for tests.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export function exampleProvision(differences: Partial<Provision> = {}): Provision {
  return {
    itemId: '6489da7f08f045ac8c0a5b1de37d56fe',
    provisionedItemId: '6489da7f08f045ac8c0a5b1de37d56fe',
    accountId: 'HwhoSWTiJyaB0VDi',
    purchaserOrgId: 'sWwd06TnJR4lHopc',
    purchaserUsername: 'jsmith',
    purchaserFullName: 'jsmith',
    purchaserEmail: 'jsmith@email.com',
    purchaserPhone: null,
    startDate: 1_469_206_117_000,
    endDate: 1_471_798_116_000,
    purchased: false,
    trial: true,
    interested: false,
    created: 1_469_206_116_000,
    modified: 1_469_206_117_000,
    orgEntitlements: {
      ...seats(10, { spatialAnalyst: 2, standard: 8, advanced: 2 }),
      entitlementsModified: 1_469_206_117_000,
    },
    ...differences,
  }
}
