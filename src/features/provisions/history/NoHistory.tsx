import { History, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '~/messages/t'
import { EmptyState } from '~/ui/EmptyState'

/** Why there are no rows: nothing yet, or nothing that fits what was chosen. */
export function NoHistory({ isFiltered, clear }: { isFiltered: boolean; clear: ReactNode }) {
  if (!isFiltered) {
    return (
      <EmptyState icon={<History aria-hidden />} title={t('history.empty.title')}>
        {t('history.empty')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<SearchX aria-hidden />} title={t('history.noMatch.title')} actions={clear}>
      {t('history.noMatch')}
    </EmptyState>
  )
}
