import { Link } from '@tanstack/react-router'
import { SearchX, Store, Users } from 'lucide-react'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { EmptyState } from '~/ui/EmptyState'

interface NoPurchasersProps {
  itemId: string
  /** The listing belongs to another organization. */
  isForeign: boolean
  /** A search or a state was chosen. */
  isFiltered: boolean
}

/** Why the table has no rows, and what to do about it. */
export function NoPurchasers({ itemId, isForeign, isFiltered }: NoPurchasersProps) {
  if (isForeign) {
    return (
      <EmptyState icon={<Store aria-hidden />} title={t('purchasers.foreign.title')}>
        {t('why.otherOrganization')}
      </EmptyState>
    )
  }
  if (!isFiltered) {
    return (
      <EmptyState icon={<Users aria-hidden />} title={t('purchasers.empty.title')}>
        {t('purchasers.empty')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t('purchasers.noMatch.title')}
      actions={
        <Link to={paths.listing} params={{ itemId }} search={{}} activeOptions={{ exact: true }}>
          {t('purchasers.clear')}
        </Link>
      }
    >
      {t('purchasers.noMatch')}
    </EmptyState>
  )
}
