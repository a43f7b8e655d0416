import { ArrowDown } from 'lucide-react'
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
  /** Heads of a record, which is read later than it was true; "now" and "new" unless given. */
  heads?: Heads
}

interface Heads {
  before: string
  after: string
}

function liveHeads(): Heads {
  return { before: t('review.before'), after: t('review.after') }
}

/** Old and new number of every field: what could be read aloud on the phone. */
export function ChangeTable({ changes, listing, heads = liveHeads() }: ChangeTableProps) {
  return (
    <Table label={t('review.table')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('review.what')}</HeaderCell>
          <HeaderCell numeric>{heads.before}</HeaderCell>
          <HeaderCell numeric>{heads.after}</HeaderCell>
          <HeaderCell numeric>{t('review.difference')}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {changes.map((change) => (
          <ChangeRow
            key={change.field === 'maxUsers' ? '' : change.field.entitlement}
            change={change}
            label={fieldLabel(change.field, listing)}
            heads={heads}
          />
        ))}
      </tbody>
    </Table>
  )
}

interface ChangeRowProps {
  change: Change
  label: string
  heads: Heads
}

function ChangeRow({ change, label, heads }: ChangeRowProps) {
  const { before, after } = change
  return (
    <Row>
      <RowHeader>
        <ForeignText text={label} />
      </RowHeader>
      <Cell label={heads.before} numeric>
        {before === undefined ? t('edit.nowNone') : count(before)}
      </Cell>
      <Cell label={heads.after} numeric>
        <strong className="font-medium">{count(after)}</strong>
      </Cell>
      <Cell label={t('review.difference')} numeric isWide>
        <Difference difference={change.delta} />
      </Cell>
    </Row>
  )
}

function Difference({ difference }: { difference: number }) {
  if (difference === 0) return <span className="text-muted">{t('review.same')}</span>
  return (
    <span className="inline-flex items-baseline gap-2">
      {difference < 0 && (
        <Badge tone="warning" icon={<ArrowDown size={14} aria-hidden />}>
          {t('review.down')}
        </Badge>
      )}
      <span dir="ltr">{delta(difference)}</span>
    </span>
  )
}
