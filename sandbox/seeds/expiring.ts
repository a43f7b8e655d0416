import type { SandboxContext } from '../context'
import { addListing } from './listing'
import { addOrganization } from './organization'
import { addPurchaserAdmin, addSellers } from './people'
import { addPurchaser, type SeedPurchaser } from './purchaser'

const seller = { id: 'ExpirySeller0001', name: 'Northwind Maps', urlKey: 'northwind' }
const day = 86_400_000

const listings = {
  parcels: { itemId: 'b1'.repeat(16), title: 'Parcel Viewer Pro' },
  crews: { itemId: 'b2'.repeat(16), title: 'Field Crew Planner' },
  flood: { itemId: 'b3'.repeat(16), title: 'Flood Watch', licenseBy: 'licenseByOrganization' },
  trees: { itemId: 'b4'.repeat(16), title: 'Tree Inventory' },
} as const

const names = [
  'Ashford County',
  'Birchwood Water',
  'Copperhill Transit',
  'Dunes Coastal Survey',
  'Elmstead Roads',
  'Foxglove Energy',
  'Granite Falls',
  'Hawthorn Parks',
  'Ivybridge Schools',
  'Juniper Valley',
  'Kestrel Point',
  'Mosswood Town',
  'Nettlecombe, Dykes; Drains \\ Sluices',
  'Orchard Bay',
] as const

const seats = (maxUsers: number, standard: number, advanced = 0) => ({
  maxUsers,
  of: { standard, ...(advanced > 0 && { advanced }) },
})
const crewSeats = (num: number) => ({ maxUsers: num, of: { [listings.crews.itemId]: num } })

type Row = [
  listing: keyof typeof listings,
  name: (typeof names)[number],
  kind: SeedPurchaser['kind'],
  startedDaysAgo: number,
  rest?: Pick<SeedPurchaser, 'endsInDays' | 'seats'>,
]

const rows: readonly Row[] = [
  ['parcels', 'Ashford County', 'trial', 29, { endsInDays: 0.9, seats: seats(5, 5) }],
  ['parcels', 'Birchwood Water', 'trial', 29, { endsInDays: 1, seats: seats(5, 5) }],
  ['parcels', 'Copperhill Transit', 'trial', 33, { endsInDays: -3, seats: seats(5, 5) }],
  [
    'parcels',
    'Dunes Coastal Survey',
    'purchase',
    353,
    { endsInDays: 12, seats: seats(40, 30, 10) },
  ],
  ['parcels', 'Elmstead Roads', 'purchase', 340, { endsInDays: 25, seats: seats(12, 12) }],
  ['parcels', 'Foxglove Energy', 'purchase', 310, { endsInDays: 55, seats: seats(20, 15, 5) }],
  ['parcels', 'Granite Falls', 'purchase', 185, { endsInDays: 180, seats: seats(60, 50, 10) }],
  ['parcels', 'Hawthorn Parks', 'purchase', 700, { seats: seats(8, 8) }],
  ['parcels', 'Ivybridge Schools', 'purchase', 385, { endsInDays: -20, seats: seats(10, 10) }],
  ['parcels', 'Juniper Valley', 'trial', 90, { seats: seats(5, 5) }],
  ['parcels', 'Kestrel Point', 'request', 2],
  ['crews', 'Copperhill Transit', 'request', 1],
  ['crews', 'Ivybridge Schools', 'request', 500],
  ['crews', 'Dunes Coastal Survey', 'purchase', 352, { endsInDays: 13, seats: crewSeats(25) }],
  ['crews', 'Mosswood Town', 'trial', 25, { endsInDays: 5, seats: crewSeats(5) }],
  ['flood', 'Ashford County', 'purchase', 345, { endsInDays: 20 }],
  ['flood', 'Nettlecombe, Dykes; Drains \\ Sluices', 'purchase', 360, { endsInDays: 6 }],
  ['trees', 'Orchard Bay', 'purchase', 362, { endsInDays: 3, seats: seats(9, 9) }],
]

/** Listings whose purchasers' time runs out in every way. Ids are fixed, dates hang on the clock. */
export function seedExpiring({ db, clock }: SandboxContext): void {
  const now = clock.now()
  addOrganization(db, { ...seller, isSeller: true })
  addSellers(db, seller.id)
  for (const listing of Object.values(listings)) {
    const created = now - 900 * day
    const snippet = 'Something of it always ends soon.'
    addListing(db, { ...listing, snippet, orgId: seller.id, vendor: seller.name, created })
  }
  for (const name of names) addOrganization(db, { ...idsOf(name), name })
  for (const [listing, name, kind, startedDaysAgo, rest] of rows) {
    const { itemId } = listings[listing]
    const purchaser = { ...idsOf(name), kind, startedDaysAgo, ...rest }
    addPurchaser({ db, now, itemId, sellerOrgId: seller.id }, purchaser)
  }
  addPurchaserAdmin(db, idsOf('Ashford County').id)
}

function idsOf(name: (typeof names)[number]) {
  const word = /^\w+/.exec(name)?.[0] ?? name
  const number = String(names.indexOf(name) + 1)
  return {
    id: word.slice(0, 8) + number.padStart(16 - word.slice(0, 8).length, '0'),
    urlKey: word.toLowerCase(),
  }
}
