import { t } from '~/messages/t'
import { HeaderCell, Row, Table } from '~/ui/Table'
import type { Entry } from './entries'
import { HistoryRow } from './HistoryRow'

interface HistoryTableProps {
  entries: readonly Entry[]
  /** Left out where all rows are of one purchaser. */
  hasPurchaser: boolean
}

/** Changes of seats, a row a change. */
export function HistoryTable({ entries, hasPurchaser }: HistoryTableProps) {
  return (
    <Table label={t('history.title')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('history.when')}</HeaderCell>
          {hasPurchaser && <HeaderCell>{t('history.purchaser')}</HeaderCell>}
          <HeaderCell>{t('history.change')}</HeaderCell>
          <HeaderCell>{t('history.why')}</HeaderCell>
          <HeaderCell>{t('history.who')}</HeaderCell>
          <HeaderCell>{t('history.verdict')}</HeaderCell>
          <HeaderCell>{t('history.more')}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} hasPurchaser={hasPurchaser} />
        ))}
      </tbody>
    </Table>
  )
}
