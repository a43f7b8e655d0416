import { useQuery } from '@tanstack/react-query'
import { listing as listingQuery } from '~/api/listings'
import type { Listing } from '~/contract/listings'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { Intent } from '~/provisioning/intent'
import { type RowOfRun, rowState } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { ChangeLines } from '../ChangeLines'
import { changeWords } from '../changeWords'
import { PurchaserName } from '../PurchaserName'
import { ReceiptLink } from '../ReceiptLink'
import { RowBadge } from './RowBadge'

interface RunTableProps {
  run: Run
  rows: readonly RowOfRun[]
}

/** Rows of a run, a line a row: whose, from what to what, and what became of it. */
export function RunTable({ run, rows }: RunTableProps) {
  return (
    <Table label={t('run.rows')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('history.purchaser')}</HeaderCell>
          <HeaderCell>{t('history.change')}</HeaderCell>
          <HeaderCell>{t('history.verdict')}</HeaderCell>
          <HeaderCell>{t('history.more')}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <RunTableRow key={row.row.id} run={run} of={row} />
        ))}
      </tbody>
    </Table>
  )
}

/** What is known of a row beside its verdict, with ArcGIS's own words. */
function wordsOf(intent: Intent, listing: Listing | undefined): string {
  const { text, more } = changeWords(intent, listing)
  return [text, ...more].filter((sentence) => sentence !== '').join(' ')
}

function RunTableRow({ run, of }: { run: Run; of: RowOfRun }) {
  const { row, intent } = of
  const { itemId, purchaserOrgId: orgId } = row.key
  const listing = useQuery(listingQuery(itemId)).data
  const state = rowState(of, run)
  return (
    <Row>
      <RowHeader>
        <Link to={paths.purchaser} params={{ itemId, orgId }}>
          <PurchaserName of={row.key} />
        </Link>
        <span className="block text-sm font-normal text-muted">
          <code dir="ltr">{orgId}</code>
        </span>
      </RowHeader>
      <Cell label={t('history.change')}>
        <ChangeLines changes={diffEntitlements(row.base.value, row.want)} listing={listing} />
      </Cell>
      <Cell label={t('history.verdict')}>
        <span className="inline-flex flex-col items-start gap-1 max-sm:items-end">
          <RowBadge state={state} />
          {intent && state !== 'confirmed' && state !== 'cancelled' && (
            <span className="max-w-md text-sm text-muted wrap-anywhere">
              {wordsOf(intent, listing)}
            </span>
          )}
        </span>
      </Cell>
      <Cell label={t('history.more')}>
        {intent ? (
          <ReceiptLink id={intent.id} />
        ) : (
          <span className="text-muted">{t('app.none')}</span>
        )}
      </Cell>
    </Row>
  )
}
