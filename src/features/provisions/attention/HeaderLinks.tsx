import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { needsPerson } from '~/provisioning/attention'
import { useIntents } from '~/provisioning/provisioning'

/** How many changes need the person, in the header of every page. Loaded lazily: nobody waits for it. */
export default function HeaderLinks() {
  const needing = useIntents().filter(needsPerson).length
  if (needing === 0) return null
  return (
    <Link
      to={paths.attention}
      title={t('attention.title')}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-sm bg-warning-soft px-2 font-medium text-warning no-underline hover:underline"
    >
      <TriangleAlert size={16} aria-hidden />
      <span className="sr-only sm:not-sr-only">{t('attention.title')}</span>
      <span className="tabular-nums">{count(needing)}</span>
    </Link>
  )
}
