import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { PageWindow } from '~/lib/paging'
import { buttonClass } from '~/ui/Button'
import { AddressLink } from './AddressLink'

/** The way to the other pages, while the portal pages the list. */
export function PageLinks({ window: { page, pages } }: { window: PageWindow }) {
  if (pages <= 1) return null
  const link = (to: number, label: string) => (
    <AddressLink patch={{ page: to === 1 ? undefined : to }} className={buttonClass('neutral')}>
      {label}
    </AddressLink>
  )
  return (
    <nav aria-label={t('purchasers.pages')} className="flex items-center justify-end gap-2">
      {page > 1 && link(page - 1, t('purchasers.previous'))}
      <span className="text-muted">
        {t('purchasers.page', { page: count(page), pages: count(pages) })}
      </span>
      {page < pages && link(page + 1, t('purchasers.next'))}
    </nav>
  )
}
