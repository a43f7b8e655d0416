import { CalendarCheck } from 'lucide-react'
import type { AllLists } from '~/api/lists/useAllLists'
import { pageWindow } from '~/lib/paging'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { buttonClass } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { HistoryFooter } from '../history/HistoryFooter'
import { AgainTable } from './AgainTable'
import { choose, type Chosen, countOf, findAll, type FindListing, listingFinder } from './chosen'
import { byMonth } from './byMonth'
import type { RenewalsAddress } from './renewalsAddress'
import { RenewalsTable } from './RenewalsTable'
import { SaveCalendar } from './SaveCalendar'
import { ViewChoice } from './ViewChoice'

const perPage = 100

interface RenewalsProps {
  all: AllLists
  address: RenewalsAddress
  now: number
}

/** What ends, what never does, and who asks again, over all listings that could be read. */
export function Renewals({ all: { listings = [], rows, states }, address, now }: RenewalsProps) {
  const { due = '60days' } = address
  const found = findAll(rows, now)
  const chosen = choose(found, due, now)
  const total = countOf(chosen)
  const window = pageWindow({ page: address.page ?? 1, size: perPage, total })
  const findListing = listingFinder(listings)
  const isReading = states.some(({ list, error }) => !list && !error)
  return (
    <>
      <ViewChoice chosen={due} found={found} now={now} />
      <p className="max-w-prose text-muted">{t(`renewals.about.${chosen.kind}`)}</p>
      {total === 0 ? (
        <EmptyState icon={<CalendarCheck aria-hidden />} title={t('renewals.empty.title')}>
          {isReading ? t('renewals.reading') : t('renewals.empty')}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap gap-3">
            {chosen.kind === 'ending' && (
              <SaveCalendar endings={chosen.endings} findListing={findListing} />
            )}
            <Link
              to={paths.customerPages}
              search={{ due: address.due }}
              className={buttonClass('neutral')}
            >
              {t('renewals.pages')}
            </Link>
          </div>
          <Tables
            chosen={chosen}
            from={window.start - 1}
            to={window.to}
            findListing={findListing}
            now={now}
          />
          <HistoryFooter
            window={window}
            total={total}
            pageLink={(page, label) => (
              <Link
                to={paths.renewals}
                search={{ ...address, page: page === 1 ? undefined : page }}
                className={buttonClass('neutral')}
              >
                {label}
              </Link>
            )}
          />
        </>
      )}
    </>
  )
}

interface TablesProps {
  chosen: Chosen
  /** Lines of the page. */
  from: number
  to: number
  findListing: FindListing
  now: number
}

function Tables({ chosen, from, to, ...rest }: TablesProps) {
  switch (chosen.kind) {
    case 'ending': {
      const shown = chosen.endings.slice(from, to)
      const groups = byMonth(chosen.endings, shown)
      return <RenewalsTable label={t('renewals.table')} groups={groups} {...rest} />
    }
    case 'noEnd': {
      const groups = [{ rows: chosen.rows.slice(from, to) }]
      return <RenewalsTable label={t('renewals.view.noEnd')} groups={groups} {...rest} />
    }
    case 'again':
      return <AgainTable found={chosen.found.slice(from, to)} {...rest} />
  }
}
