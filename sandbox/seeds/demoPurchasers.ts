import type { Kind } from '../rest/provisionRows'
import { demoListings, purchaserAdminOrgId } from './demoListings'
import type { SeedPurchaser } from './purchaser'

/** One purchaser of one listing, and its organization. */
export interface DemoPurchaser extends SeedPurchaser {
  name: string
  region?: string
  hasPicture?: boolean
  isPrivate?: boolean
  listing: keyof typeof demoListings
}

const seats = (maxUsers: number, standard: number, advanced = 0, spatialAnalyst = 0) => ({
  maxUsers,
  of: { standard, advanced, spatialAnalyst },
})

type Rest = Omit<DemoPurchaser, 'id' | 'name' | 'urlKey' | 'listing' | 'kind' | 'startedDaysAgo'>

function parcels(
  id: string,
  name: string,
  kind: Kind,
  startedDaysAgo: number,
  rest: Rest = {},
): DemoPurchaser {
  const urlKey = id.slice(0, -6).toLowerCase()
  return { id, name, urlKey, listing: 'parcels', kind, startedDaysAgo, ...rest }
}

const others =
  (listing: keyof typeof demoListings) =>
  (...row: Parameters<typeof parcels>) => ({
    ...parcels(...row),
    listing,
  })
const [crews, flood, trees] = [others('crews'), others('flood'), others('trees')]

const longName =
  'Joint Regional Authority for Water Supply, Waste Water, Storm Water and Flood Protection of the Upper and Lower Valley Municipalities'

const crewSeats = (num: number) => ({ maxUsers: num, of: { [demoListings.crews.itemId]: num } })

/** Purchasers in every state. */
export const demoPurchasers: readonly DemoPurchaser[] = [
  parcels('Riverton00000001', 'Riverton County', 'trial', 21, {
    endsInDays: 9,
    seats: seats(10, 8, 2, 2),
    phone: '+1 555 0100',
  }),
  parcels('Lakeside00000002', 'Lakeside Utilities', 'trial', 29, {
    endsInDays: 1,
    seats: seats(5, 5),
  }),
  parcels('Millbrook0000003', 'Millbrook Township', 'trial', 45, {
    endsInDays: -15,
    seats: seats(5, 5),
  }),
  parcels('Stonegate0000004', 'Stonegate Planning', 'trial', 33, {
    endsInDays: -2,
    seats: seats(8, 6, 2),
  }),
  parcels('Fairview00000005', 'Fairview Assessor', 'purchase', 320, {
    endsInDays: 45,
    changedDaysAgo: 3,
    seats: seats(25, 20, 5, 4),
  }),
  parcels('Oakridge00000006', 'Oakridge Parks', 'purchase', 700, {
    changedDaysAgo: 210,
    seats: seats(12, 12),
  }),
  parcels('Pinehurst0000007', 'Pinehurst Water', 'purchase', 400, {
    endsInDays: 12,
    changedDaysAgo: 90,
    seats: seats(40, 30, 10, 8),
  }),
  parcels('Metropol00000008', 'Metropolitan Transit District', 'purchase', 900, {
    endsInDays: 200,
    changedDaysAgo: 6,
    seats: seats(12_000, 9_500, 2_500, 1_200),
  }),
  parcels('Springfld0000009', 'Springfield', 'purchase', 150, {
    region: 'US',
    endsInDays: 215,
    seats: seats(6, 6),
  }),
  parcels('Springfix0000010', 'Springfield', 'purchase', 80, {
    region: 'AU',
    endsInDays: 285,
    seats: seats(9, 7, 2),
  }),
  parcels(purchaserAdminOrgId, 'Harbor City', 'purchase', 500, {
    endsInDays: 130,
    changedDaysAgo: 40,
    seats: seats(35, 32, 8),
  }),
  parcels('Valleys000000012', longName, 'purchase', 260, {
    endsInDays: 105,
    seats: seats(60, 50, 10, 5),
  }),
  parcels('Baladia000000013', 'بلدية المدينة الخضراء', 'purchase', 130, {
    region: 'AE',
    endsInDays: 235,
    seats: seats(15, 12, 3),
  }),
  parcels('Emojis0000000014', '🌲 Greenway Trails 🗺️', 'trial', 10, {
    endsInDays: 20,
    seats: seats(5, 5),
  }),
  parcels('Tokyoward0000015', '青葉区都市計画課', 'purchase', 365, {
    region: 'JP',
    endsInDays: 1,
    seats: seats(18, 15, 3),
  }),
  parcels('Eastport00000016', 'Eastport Harbour Board', 'request', 2, { contact: 'Procurement' }),
  parcels('Northfld00000017', 'Northfield Schools', 'request', 6, { contact: 'Procurement' }),
  parcels('Westbury00000018', 'Westbury Energy', 'request', 40),
  parcels('Clearwtr00000019', 'Clearwater Survey', 'purchase', 610, {
    endsInDays: -20,
    seats: seats(10, 10),
  }),
  parcels('Highland00000020', 'Highland Forestry', 'purchase', 1000, {
    endsInDays: -300,
    seats: seats(4, 4),
  }),
  parcels('Brookside0000021', 'Brookside Estates', 'purchase', 30, { endsInDays: 335 }),
  parcels('Cedarhill0000022', 'Cedar Hill Fire District', 'purchase', 220, {
    endsInDays: 145,
    seats: seats(10, 4, 14),
  }),
  parcels('Grantwood0000023', 'Grantwood', 'purchase', 75, {
    endsInDays: 290,
    seats: seats(20, 6, 2),
  }),
  parcels('Kingsport0000024', 'Kingsport Land Trust', 'trial', 5, {
    endsInDays: 25,
    seats: seats(5, 5),
  }),
  parcels('Maplewood0000025', 'Maplewood Housing', 'purchase', 95, {
    endsInDays: 270,
    hasPicture: false,
    isPrivate: true,
    seats: seats(7, 7),
  }),
  parcels('Riverside0000026', 'Riverside Roads', 'purchase', 12, {
    endsInDays: 353,
    seats: seats(14, 10, 4, 1),
  }),
  parcels('Sunnyvale0000027', 'Sunnyvale Heritage', 'trial', 30, {
    endsInDays: 0.4,
    seats: seats(5, 5),
  }),
  parcels('Thornbury0000028', 'Thornbury Insurance', 'purchase', 480, {
    changedDaysAgo: 1,
    seats: seats(150, 120, 30),
  }),
  crews('Riverton00000001', 'Riverton County', 'purchase', 120, {
    endsInDays: 245,
    seats: crewSeats(25),
  }),
  crews('Oakridge00000006', 'Oakridge Parks', 'trial', 12, { endsInDays: 18, seats: crewSeats(5) }),
  crews('Pinehurst0000007', 'Pinehurst Water', 'purchase', 300, { seats: crewSeats(60) }),
  crews('Gasworks00000029', 'Gasworks and Heating', 'request', 1),
  crews('Ironbridg0000030', 'Ironbridge Works', 'purchase', 200, {
    endsInDays: 165,
    seats: crewSeats(12),
  }),
  flood('Lakeside00000002', 'Lakeside Utilities', 'purchase', 190, { endsInDays: 175 }),
  flood('Valleys000000012', longName, 'trial', 8, { endsInDays: 22 }),
  flood('Seaview000000031', 'Seaview Coast Guard', 'purchase', 410),
  flood('Dunmore000000032', 'Dunmore Dykes', 'request', 4),
  trees('Greenfld00000033', 'Greenfield Gardens', 'trial', 3, {
    endsInDays: 27,
    seats: { maxUsers: 5, of: { standard: 5 } },
  }),
  trees('Oakridge00000006', 'Oakridge Parks', 'request', 3),
  others('basemap')('Fairview00000005', 'Fairview Assessor', 'purchase', 60),
]
