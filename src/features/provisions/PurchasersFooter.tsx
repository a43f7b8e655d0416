import { Link } from '@tanstack/react-router'
import type { PageWindow } from '~/lib/paging'
import { count, timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { Button, buttonClass } from '~/ui/Button'
import type { PurchasersAddress } from './purchasersAddress'

interface PurchasersFooterProps {
  itemId: string
  address: PurchasersAddress
  window: PageWindow
  /** As the portal counted them. */
  total: number
  unreadable: number
  readAt: number
  isReading: boolean
  onRefresh: () => void
}

/** What of the whole is shown, how old it is, and the way to the other pages. */
export function PurchasersFooter(props: PurchasersFooterProps) {
  const { itemId, address, window, total, unreadable, readAt, isReading, onRefresh } = props
  const pageLink = (page: number, label: string) => (
    <Link
      to={paths.listing}
      activeOptions={{ exact: true }}
      params={{ itemId }}
      search={{ ...address, page: page === 1 ? undefined : page }}
      className={buttonClass('neutral')}
    >
      {label}
    </Link>
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        <p role="status">
          {total === 0
            ? t('purchasers.shownNone')
            : t('purchasers.shown', {
                from: count(window.from),
                to: count(window.to),
                total: count(total),
              })}
          {' · '}
          {t('purchasers.readAt', { time: timeOfDay(readAt) })}
        </p>
        {unreadable > 0 && <p>{t('purchasers.unreadable', { count: unreadable })}</p>}
        <Button variant="quiet" busy={isReading} onClick={onRefresh}>
          {t('app.refresh')}
        </Button>
      </div>
      {window.pages > 1 && (
        <nav aria-label={t('purchasers.pages')} className="flex items-center gap-2">
          {window.page > 1 && pageLink(window.page - 1, t('purchasers.previous'))}
          <span className="text-muted">
            {t('purchasers.page', { page: count(window.page), pages: count(window.pages) })}
          </span>
          {window.page < window.pages && pageLink(window.page + 1, t('purchasers.next'))}
        </nav>
      )}
    </div>
  )
}
