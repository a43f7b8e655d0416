/** The selling organization of the world `demo`. */
export const demoSeller = { id: 'NwMapsSeller0001', name: 'Northwind Maps', urlKey: 'northwind' }

/** The organization whose administrator can sign in. */
export const purchaserAdminOrgId = 'HarborCity000011'

/** Its listings, of every kind. */
export const demoListings = {
  parcels: {
    itemId: '3f0c1b8e5d7a49629c4e8b1a7d2f6035',
    title: 'Parcel Viewer Pro',
    snippet: 'Parcels, owners and values on one map.',
  },
  crews: {
    itemId: '7b2d94c6e8f04a1b93d5c7e6a8f10b24',
    title: 'Field Crew Planner',
    snippet: 'Who is where, and what is next.',
  },
  flood: {
    itemId: 'c5e1a7934b6d4f8092e3d7b8c1a4f659',
    title: 'Flood Watch',
    snippet: 'Gauges and forecasts for the whole organization.',
    licenseBy: 'licenseByOrganization',
  },
  trees: {
    itemId: 'e9a83d5f2c714b06a8d1f4c7b3e69052',
    title: 'Tree Inventory (preview)',
    snippet: 'Not published yet.',
    isPublished: false,
  },
  basemap: {
    itemId: '1d6f4e8a9b3c4752b0e7a5d8c2f91436',
    title: 'Hill Shade Basemap',
    snippet: 'A quiet background, free.',
    type: 'Web Map',
    licenseBy: 'licenseByOrganization',
    licenseType: 'free',
  },
} as const
