import { SearchX, Store, Users } from 'lucide-react'
import { t } from '~/messages/t'
import { EmptyState } from '~/ui/EmptyState'
import { AddressLink } from './AddressLink'

interface NoPurchasersProps {
  /** The listing belongs to another organization. */
  isForeign?: boolean
  /** There are purchasers, of which none matches. */
  isFiltered: boolean
}

const noFilter = { q: undefined, show: undefined, quick: undefined, where: undefined }

/** Why the table has no rows, and what to do about it. */
export function NoPurchasers({ isForeign, isFiltered }: NoPurchasersProps) {
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
      actions={<AddressLink patch={noFilter}>{t('purchasers.clear')}</AddressLink>}
    >
      {t('purchasers.noMatch')}
    </EmptyState>
  )
}
