import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type Counts, shownStates } from '~/rules/purchasers/quickFilters'
import { Segmented } from '~/ui/Segmented'
import { AddressLink } from './AddressLink'
import type { PurchasersAddress } from './purchasersAddress'

const states = ['all', ...shownStates] as const

interface StateFilterProps {
  address: PurchasersAddress
  /** Missing while the whole list is not here. */
  counts: Counts | undefined
}

/** Chooses which states are shown; each choice is an address. */
export function StateFilter({ address, counts }: StateFilterProps) {
  const chosen = address.show ?? 'all'
  return (
    <Segmented label={t('purchasers.filter')}>
      {states.map((state) => (
        <AddressLink
          key={state}
          patch={{ show: state === 'all' ? undefined : state }}
          aria-current={chosen === state ? 'true' : undefined}
        >
          {t(`purchasers.state.${state}`)}
          {counts && (
            <>
              {' '}
              <span className="ms-1 tabular-nums opacity-80">{count(counts[state])}</span>
            </>
          )}
        </AddressLink>
      ))}
    </Segmented>
  )
}
