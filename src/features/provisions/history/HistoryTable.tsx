import { t } from '~/messages/t'
import { HeaderCell, Row, Table } from '~/ui/Table'
import type { Line } from './historyLines'
import { HistoryRow } from './HistoryRow'
import { RunHistoryRow } from './RunHistoryRow'

interface HistoryTableProps {
  lines: readonly Line[]
  /** Left out where all rows are of one purchaser. */
  hasPurchaser: boolean
}

/** Changes of seats, a row a change or a run of many. */
export function HistoryTable({ lines, hasPurchaser }: HistoryTableProps) {
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
        {lines.map((line) =>
          line.kind === 'run' ? (
            <RunHistoryRow key={line.id} run={line.run} />
          ) : (
            <HistoryRow key={line.id} entry={line} hasPurchaser={hasPurchaser} />
          ),
        )}
      </tbody>
    </Table>
  )
}
