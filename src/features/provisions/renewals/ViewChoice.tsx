import { Link } from '~/lib/router'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { Segmented } from '~/ui/Segmented'
import { choose, countOf, type Found } from './chosen'
import type { RenewalsView } from './renewalsAddress'

const order = ['14days', '30days', '60days', 'any', 'noEnd', 'again'] as const

interface ViewChoiceProps {
  chosen: RenewalsView
  found: Found
  now: number
}

/** Chooses what is shown, with how many lines each choice has; each is an address. */
export function ViewChoice({ chosen, found, now }: ViewChoiceProps) {
  return (
    <Segmented label={t('renewals.views')}>
      {order.map((view) => (
        <Link
          key={view}
          to={paths.renewals}
          search={{ due: view === '60days' ? undefined : view }}
          aria-current={chosen === view ? 'true' : undefined}
        >
          {t(`renewals.view.${view}`)}{' '}
          <span className="ms-1.5 tabular-nums">{count(countOf(choose(found, view, now)))}</span>
        </Link>
      ))}
    </Segmented>
  )
}
