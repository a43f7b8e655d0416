import type { ReactNode } from 'react'
import type { PageWindow } from '~/lib/paging'
import { count } from '~/messages/format'
import { t } from '~/messages/t'

interface HistoryFooterProps {
  window: PageWindow
  total: number
  /** Makes the link to a page. */
  pageLink: (page: number, label: string) => ReactNode
}

/** What of the whole is shown, and the way to the other pages. */
export function HistoryFooter({ window, total, pageLink }: HistoryFooterProps) {
  const { page, pages, from, to } = window
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="text-muted">
        {t('purchasers.shown', { from: count(from), to: count(to), total: count(total) })}
      </p>
      {pages > 1 && (
        <nav aria-label={t('purchasers.pages')} className="flex items-center gap-2">
          {page > 1 && pageLink(page - 1, t('purchasers.previous'))}
          <span className="text-muted">
            {t('purchasers.page', { page: count(page), pages: count(pages) })}
          </span>
          {page < pages && pageLink(page + 1, t('purchasers.next'))}
        </nav>
      )}
    </div>
  )
}
