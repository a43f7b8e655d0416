import { Link } from '@tanstack/react-router'
import { SearchX, Users } from 'lucide-react'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { EmptyState } from '~/ui/EmptyState'

/** Why the table has no rows, and what to do about it. */
export function NoPurchasers({ itemId, isFiltered }: { itemId: string; isFiltered: boolean }) {
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
        <Link to={paths.listing} params={{ itemId }} search={{}}>
          {t('purchasers.clear')}
        </Link>
      }
    >
      {t('purchasers.noMatch')}
    </EmptyState>
  )
}
