import type { PurchaserList } from '~/api/lists/purchaserList'
import { errorText } from '~/messages/errorText'
import { count, readAtText } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

interface ListNoticesProps {
  list: PurchaserList | undefined
  /** Why the whole list could not be read, or not be brought up to date. */
  error: Error | null
  now: number
  onRetry: () => void
}

/** What to know of a list before trusting it: its age when it could not be renewed, and what it lacks. */
export function ListNotices({ list, error, now, onRetry }: ListNoticesProps) {
  return (
    <>
      {error && (
        <Notice
          tone="warning"
          role="status"
          title={t(list ? 'list.old.title' : 'list.part.title')}
          actions={<Button onClick={onRetry}>{t('app.retry')}</Button>}
        >
          {errorText(error).text}{' '}
          {list ? t('list.old', { time: readAtText(list.readAt, now) }) : t('list.part')}
        </Notice>
      )}
      {list?.isComplete === false && (
        <Notice tone="warning" role="status" title={t('list.incomplete.title')}>
          {t('list.incomplete', { total: count(list.total), read: count(list.rows.length) })}
        </Notice>
      )}
      {list?.isComplete && list.hasDrifted && (
        <Notice tone="info" role="status">
          {t('list.drifted')}
        </Notice>
      )}
    </>
  )
}
