import {
  CalendarClock,
  ChartLine,
  History,
  LayoutGrid,
  Menu as MenuIcon,
  TriangleAlert,
} from 'lucide-react'
import { Link, useLocation, useNavigate } from '~/lib/router'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { needing } from '~/provisioning/attention'
import { useIntents, useRuns } from '~/provisioning/provisioning'
import { Menu } from '~/ui/Menu'

const pages = [
  { to: paths.home, title: 'listings.title', icon: LayoutGrid },
  { to: paths.renewals, title: 'renewals.title', icon: CalendarClock },
  { to: paths.dashboard, title: 'dashboard.title', icon: ChartLine },
  { to: paths.history, title: 'history.title', icon: History },
] as const

/**
 * How many changes need the person, and the ways to the pages above all listings, in the header of every
 * page; a menu where there is no room for them.
 */
export function HeaderLinks() {
  const { pathname } = useLocation()
  const { intents, runs } = needing(useIntents(), useRuns())
  const needed = intents.length + runs.length
  return (
    <>
      {needed > 0 && (
        <Link
          to={paths.attention}
          title={t('attention.title')}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-sm bg-warning-soft px-2 font-medium text-warning no-underline hover:underline"
        >
          <TriangleAlert size={16} aria-hidden />
          <span className="sr-only lg:not-sr-only">{t('attention.title')}</span>
          <span className="tabular-nums">{count(needed)}</span>
        </Link>
      )}
      <nav aria-label={t('app.pages')} className="flex gap-1 max-sm:hidden">
        {pages.map(({ to, title, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            aria-current={to === pathname ? 'page' : undefined}
            title={t(title)}
            className="inline-flex min-h-8 min-w-8 items-center justify-center gap-1.5 rounded-sm px-1 text-ink no-underline hover:bg-surface-3 lg:px-2 [&[aria-current]]:bg-surface-3"
          >
            <Icon size={18} aria-hidden />
            <span className="sr-only lg:not-sr-only">{t(title)}</span>
          </Link>
        ))}
      </nav>
      <div className="sm:hidden">
        <PagesMenu />
      </div>
    </>
  )
}

function PagesMenu() {
  const navigate = useNavigate()
  return (
    <Menu
      label={t('app.pages')}
      trigger={<MenuIcon size={20} aria-hidden />}
      head={<span className="text-muted">{t('app.pages')}</span>}
      items={pages.map(({ to, title }) => ({
        kind: 'item',
        label: t(title),
        onSelect: () => navigate({ to }),
      }))}
    />
  )
}
