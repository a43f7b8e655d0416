import type { Snapshot } from '~/api/lists/snapshot'
import type { AllLists } from '~/api/lists/useAllLists'
import type { Listing } from '~/contract/listings'
import { Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { type TrialsSeen, trialsOf } from './trials'

interface TrialsProps {
  snapshots: readonly Snapshot[]
  all: AllLists
  now: number
}

/** What became of the trials that were seen, a row a listing. */
export function Trials({ snapshots, all, now }: TrialsProps) {
  const { listings = [], states } = all
  const found = listings.map((listing, n) => {
    const own = snapshots.filter(({ itemId }) => itemId === listing.itemId)
    const list = states[n]?.list
    return { listing, trials: list && trialsOf(own, list.rows, now) }
  })
  const purchased = found.flatMap(({ trials }) => trials?.purchased ?? [])
  return (
    <section aria-labelledby="trials" className="flex flex-col gap-3">
      <h2 id="trials" className="text-lg font-semibold">
        {t('dashboard.trials')}
      </h2>
      <p className="-mt-2 text-muted">{t('dashboard.trials.about')}</p>
      <Table label={t('dashboard.trials')}>
        <thead role="rowgroup">
          <Row>
            <HeaderCell>{t('renewals.listing')}</HeaderCell>
            <HeaderCell numeric>{t('dashboard.trials.seen')}</HeaderCell>
            <HeaderCell numeric>{t('dashboard.trials.purchased')}</HeaderCell>
            <HeaderCell numeric>{t('dashboard.trials.onTrial')}</HeaderCell>
            <HeaderCell numeric>{t('dashboard.trials.neither')}</HeaderCell>
          </Row>
        </thead>
        <tbody role="rowgroup">
          {found.map(({ listing, trials }) => (
            <TrialsRow key={listing.itemId} listing={listing} trials={trials} />
          ))}
        </tbody>
      </Table>
      {purchased.length > 0 && (
        <>
          <h3 className="font-semibold">{t('dashboard.trials.who')}</h3>
          <ul>
            {purchased.map((row) => {
              const { itemId, purchaserOrgId: orgId } = row.provision
              return (
                <li key={`${itemId} ${orgId}`}>
                  <Link to={paths.purchaser} params={{ itemId, orgId }}>
                    <ForeignText text={nameOf(row)} />
                  </Link>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}

interface TrialsRowProps {
  listing: Listing
  /** Missing: its purchasers are not here. */
  trials: TrialsSeen | undefined
}

function TrialsRow({ listing, trials }: TrialsRowProps) {
  return (
    <Row>
      <RowHeader>
        <ForeignText text={visibleText(listing.title) || listing.itemId} />
      </RowHeader>
      <Cell label={t('dashboard.trials.seen')} numeric>
        {count(trials?.seen)}
      </Cell>
      <Cell label={t('dashboard.trials.purchased')} numeric>
        {count(trials?.purchased.length)}
      </Cell>
      <Cell label={t('dashboard.trials.onTrial')} numeric>
        {count(trials?.onTrial)}
      </Cell>
      <Cell label={t('dashboard.trials.neither')} numeric>
        {count(trials?.neither)}
      </Cell>
    </Row>
  )
}
