import { type ComponentType, type Ref, useMemo } from 'react'
import { rowKey } from '~/api/lists/rowKey'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { t } from '~/messages/t'
import type { SortBy } from '~/rules/purchasers/sortRows'
import { Row, Table } from '~/ui/Table'
import { ColumnHead } from './ColumnHead'
import { columnLabel } from './columnLabel'
import { columnWidth, isShort, tableWidth } from './columnWidth'
import { PurchaserRow } from './PurchaserRow'
import type { PurchasersAddress, ShownColumn } from './purchasersAddress'
import { plainRows, Rows } from './Rows'

const heights = { dense: 32, usual: 36, roomy: 44 } as const

interface PurchasersTableProps {
  rows: readonly CustomerRow[]
  columns: readonly ShownColumn[]
  listings: readonly Listing[]
  sort: readonly SortBy[]
  density: PurchasersAddress['density']
  now: number
  /** Organization ids whose name looks like another's. */
  twins: ReadonlySet<string>
  /** What stands before each name. */
  Tick?: ComponentType<{ row: CustomerRow }> | undefined
  onColumns: (columns: readonly ShownColumn[]) => void
  onSight: (first: number, last: number) => void
}

/** Purchasers in every state: a ledger of seats. */
export function PurchasersTable(props: PurchasersTableProps) {
  const { rows, columns, listings, sort, density = 'usual', onColumns, onSight } = props
  const { now, twins, Tick } = props
  const short = isShort(columns)
  const labels = useMemo(
    () => columns.map(({ id }) => columnLabel(id, listings)),
    [columns, listings],
  )
  const drawRow = (place: number, ref: Ref<HTMLTableRowElement>) => {
    const row = rows[place]
    if (!row) return null
    const hasTwin = twins.has(row.provision.purchaserOrgId)
    return (
      <PurchaserRow
        key={rowKey(row)}
        {...{ row, place, columns, labels, listings, now, hasTwin, short, Tick, ref }}
      />
    )
  }
  return (
    <div className={`density-${density}`}>
      <Table
        label={t('purchasers.table')}
        rowCount={rows.length <= plainRows ? undefined : rows.length + 1}
        leastWidth={tableWidth(columns)}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: columnWidth(column, short) }} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <Row aria-rowindex={1}>
            {columns.map((column, n) => (
              <ColumnHead
                key={column.id}
                id={column.id}
                label={labels[n] ?? ''}
                sort={sort}
                onResize={(width) => onColumns(columns.with(n, { ...column, width }))}
              />
            ))}
          </Row>
        </thead>
        <Rows rows={rows} height={heights[density]} row={drawRow} onSight={onSight} />
      </Table>
    </div>
  )
}
