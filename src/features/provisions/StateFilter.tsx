import { Link } from '@tanstack/react-router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { Segmented } from '~/ui/Segmented'
import type { PurchasersAddress } from './purchasersAddress'

const states = ['all', 'purchased', 'trial', 'requested', 'ended'] as const

/** Chooses which states are shown; each choice is an address. */
export function StateFilter({ itemId, address }: { itemId: string; address: PurchasersAddress }) {
  const chosen = address.show ?? 'all'
  return (
    <Segmented label={t('purchasers.filter')}>
      {states.map((state) => (
        <Link
          key={state}
          to={paths.listing}
          params={{ itemId }}
          search={{ ...address, page: undefined, show: state === 'all' ? undefined : state }}
          // A search that is part of another one is not the chosen one.
          activeOptions={{ exact: true }}
          aria-current={chosen === state ? 'true' : undefined}
        >
          {t(`purchasers.state.${state}`)}
        </Link>
      ))}
    </Segmented>
  )
}
