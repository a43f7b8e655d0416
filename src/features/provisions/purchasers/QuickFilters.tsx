import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type Counts, largeFrom, quickFilters } from '~/rules/purchasers/quickFilters'
import { AddressLink } from './AddressLink'
import { type PurchasersAddress, readQuick } from './purchasersAddress'

interface QuickFiltersProps {
  address: PurchasersAddress
  /** Missing while the whole list is not here. */
  counts: Counts | undefined
}

/** Filters of one press, several at once, each with how many rows of the whole list it lets pass. */
export function QuickFilters({ address, counts }: QuickFiltersProps) {
  const chosen = readQuick(address)
  return (
    <nav aria-label={t('quick.label')} className="flex flex-wrap gap-2">
      {quickFilters.map((filter) => {
        const isChosen = chosen.includes(filter)
        const next = quickFilters.filter((each) => chosen.includes(each) !== (each === filter))
        return (
          <AddressLink
            key={filter}
            patch={{ quick: next.length > 0 ? next.join(',') : undefined }}
            aria-current={isChosen ? 'true' : undefined}
            className="chip"
          >
            <bdi>{t(`quick.${filter}`, { count: count(largeFrom) })}</bdi>
            {counts && (
              <>
                {' '}
                <span className="tabular-nums opacity-80">{count(counts[filter])}</span>
              </>
            )}
          </AddressLink>
        )
      })}
    </nav>
  )
}
