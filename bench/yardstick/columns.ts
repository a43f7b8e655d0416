import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table'
import type { Purchaser } from './purchasers'

/** What of TanStack Table is used, and nothing else. */
export const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
})

const dates = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' })
const helper = createColumnHelper<typeof features, Purchaser>()
const seats = (row: Purchaser, key: string) => row.provision.orgEntitlements?.entitlements[key]?.num

/** What a purchaser is called. */
export function nameOf({ customer, provision }: Purchaser): string {
  return customer?.name ?? provision.purchaserFullName ?? provision.purchaserOrgId
}

/** What a purchaser is, in a word. */
export function stateOf({ provision }: Purchaser): string {
  if (provision.endDate !== -1 && provision.endDate < Date.now()) return 'Ended'
  if (provision.purchased) return 'Purchased'
  return provision.trial ? 'Trial' : 'Requested'
}

/** A day; -1 is none. */
export function day(instant: number): string {
  return instant === -1 ? 'No end' : dates.format(instant)
}

/** Columns as the real table has them. */
export const columns = helper.columns([
  helper.accessor(nameOf, { id: 'organization', header: 'Organization' }),
  helper.accessor(stateOf, { id: 'state', header: 'State' }),
  helper.accessor((row) => row.provision.endDate, {
    id: 'ends',
    header: 'Ends',
    cell: (cell) => day(cell.getValue()),
    sortDescFirst: false,
  }),
  helper.accessor((row) => row.provision.orgEntitlements?.maxUsers, {
    id: 'maxUsers',
    header: 'Maximum users',
  }),
  helper.accessor((row) => seats(row, 'standard'), { id: 'standard', header: 'Standard seats' }),
  helper.accessor((row) => seats(row, 'advanced'), { id: 'advanced', header: 'Advanced seats' }),
  helper.accessor((row) => row.provision.modified, {
    id: 'modified',
    header: 'Last changed',
    cell: (cell) => day(cell.getValue()),
    sortDescFirst: false,
  }),
])
