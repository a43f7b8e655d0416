import { Link } from '~/lib/router'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { Run } from '~/provisioning/runs/run'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, Row, RowHeader } from '~/ui/Table'
import { ListingTitle } from '../ListingTitle'
import { Nothing } from '../Nothing'
import { RunBadge } from '../runs/RunBadge'
import { countsText, runTitle } from '../runs/runWords'
import { useRunRows } from '../runs/useRunRows'

/** A run in the history: when, how many changes of which listings, and what became of them. */
export function RunHistoryRow({ run }: { run: Run }) {
  const { counts } = useRunRows(run)
  const { local, utc, iso } = instantTexts(run.createdAt, run.createdAt)
  const itemIds = [...new Set(run.rows.map(({ key }) => key.itemId))]
  const reasons = new Set(run.rows.map(({ reason }) => reason))
  const [reason = ''] = reasons
  return (
    <Row>
      <RowHeader>
        <time dateTime={iso} title={utc} className="font-normal">
          {local}
        </time>
      </RowHeader>
      <Cell label={t('history.purchaser')}>
        <p>{t('run.purchasers', { count: run.rows.length, shown: count(run.rows.length) })}</p>
        {itemIds.map((itemId) => (
          <p key={itemId} className="text-sm text-muted">
            <ListingTitle itemId={itemId} />
          </p>
        ))}
      </Cell>
      <Cell label={t('history.change')}>{countsText(counts)}</Cell>
      <Cell label={t('history.why')}>
        {reasons.size === 1 && reason !== '' ? <ForeignText text={reason} /> : <Nothing />}
      </Cell>
      <Cell label={t('history.who')}>
        <ForeignText text={run.operator.username} />
        <p className="text-sm text-muted">{t('history.here')}</p>
      </Cell>
      <Cell label={t('history.verdict')}>
        <RunBadge run={run} />
      </Cell>
      <Cell label={t('history.more')}>
        <Link to={paths.run} params={{ runId: run.id }}>
          {runTitle(run)}
        </Link>
      </Cell>
    </Row>
  )
}
