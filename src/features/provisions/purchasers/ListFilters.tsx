import { t } from '~/messages/t'
import type { Counts } from '~/rules/purchasers/quickFilters'
import { RestingSearch } from '../RestingSearch'
import type { PurchasersAddress } from './purchasersAddress'
import { QuickFilters } from './QuickFilters'
import { StateFilter } from './StateFilter'

interface ListFiltersProps {
  address: PurchasersAddress
  counts: Counts | undefined
  /** Hears of every letter. */
  onType: (q: string) => void
  onAddress: (patch: PurchasersAddress) => void
}

/** State, search and quick filters: what most people need to find a purchaser. */
export function ListFilters({ address, counts, onType, onAddress }: ListFiltersProps) {
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <StateFilter address={address} counts={counts} />
        <RestingSearch
          label={t('purchasers.search')}
          q={address.q ?? ''}
          onType={onType}
          onSearch={(q) => onAddress({ q: q === '' ? undefined : q })}
        />
      </div>
      <QuickFilters address={address} counts={counts} />
    </div>
  )
}
