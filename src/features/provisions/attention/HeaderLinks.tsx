import { Link } from '@tanstack/react-router'
import { History, TriangleAlert } from 'lucide-react'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { needsPerson } from '~/provisioning/attention'
import { useIntents } from '~/provisioning/provisioning'

/** How many changes need the person, and the way to all of them, in the header of every page. */
export function HeaderLinks() {
  const needing = useIntents().filter(needsPerson).length
  return (
    <>
      {needing > 0 && (
        <Link
          to={paths.attention}
          title={t('attention.title')}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-sm bg-warning-soft px-2 font-medium text-warning no-underline hover:underline"
        >
          <TriangleAlert size={16} aria-hidden />
          <span className="sr-only md:not-sr-only">{t('attention.title')}</span>
          <span className="tabular-nums">{count(needing)}</span>
        </Link>
      )}
      <Link
        to={paths.history}
        title={t('history.title')}
        className="inline-flex min-h-8 min-w-8 items-center justify-center gap-1.5 rounded-sm px-1 text-ink no-underline hover:bg-surface-3 md:px-2"
      >
        <History size={18} aria-hidden />
        <span className="sr-only md:not-sr-only">{t('history.title')}</span>
      </Link>
    </>
  )
}
