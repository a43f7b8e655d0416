import type { Listing } from '~/contract/listings'
import { count, delta } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { Badge } from '~/ui/Badge'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { fieldLabel } from './Warnings'

interface ChangeTableProps {
  changes: readonly Change[]
  listing: Listing | undefined
}

/** Old and new number of every field: what could be read aloud on the phone. */
export function ChangeTable({ changes, listing }: ChangeTableProps) {
  return (
    <Table label={t('review.table')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('review.what')}</HeaderCell>
          <HeaderCell numeric>{t('review.before')}</HeaderCell>
          <HeaderCell numeric>{t('review.after')}</HeaderCell>
          <HeaderCell numeric>{t('review.difference')}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {changes.map((change) => (
          <ChangeRow
            key={change.field === 'maxUsers' ? '' : change.field.entitlement}
            change={change}
            label={fieldLabel(change.field, listing)}
          />
        ))}
      </tbody>
    </Table>
  )
}

function ChangeRow({ change, label }: { change: Change; label: string }) {
  const { before, after } = change
  return (
    <Row>
      <RowHeader>
        <ForeignText text={label} />
      </RowHeader>
      <Cell label={t('review.before')} numeric>
        {before === undefined ? t('edit.nowNone') : count(before)}
      </Cell>
      <Cell label={t('review.after')} numeric>
        <strong className="font-medium">{count(after)}</strong>
      </Cell>
      <Cell label={t('review.difference')} numeric>
        <Difference difference={change.delta} />
      </Cell>
    </Row>
  )
}

function Difference({ difference }: { difference: number }) {
  if (difference === 0) return <span className="text-muted">{t('review.same')}</span>
  return (
    <span className="inline-flex items-center gap-2">
      {difference < 0 && <Badge tone="warning">{t('review.down')}</Badge>}
      <span dir="ltr">{delta(difference)}</span>
    </span>
  )
}
