import type { Listing } from '~/contract/listings'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { SeatCheck } from '~/rules/seatCheck/seatCheck'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { inOrder, labelOf } from '../labels'

interface SeatCheckTableProps {
  check: SeatCheck
  listing: Listing | undefined
}

const columns = ['seats', 'assigned', 'never', 'idle'] as const

/** A count, an entitlement a row. */
export function SeatCheckTable({ check, listing }: SeatCheckTableProps) {
  const { people, maxUsers, entitlements } = check
  const of = new Map(entitlements.map((row) => [row.key, row]))
  const shown = inOrder(of.keys()).flatMap((key) => of.get(key) ?? [])
  const persons = { people: count(people), maxUsers: count(maxUsers ?? undefined) }
  return (
    <div className="flex flex-col gap-2">
      {shown.length > 0 && (
        <Table label={t('seatCheck.table')}>
          <thead role="rowgroup">
            <Row>
              <HeaderCell>{t('purchaser.entitlement')}</HeaderCell>
              {columns.map((column) => (
                <HeaderCell key={column} numeric>
                  {t(`seatCheck.${column}`)}
                </HeaderCell>
              ))}
            </Row>
          </thead>
          <tbody role="rowgroup">
            {shown.map((row) => (
              <Row key={row.key}>
                <RowHeader>
                  <span title={row.key}>
                    <ForeignText text={labelOf(row.key, listing)} />
                  </span>
                </RowHeader>
                {columns.map((column) => (
                  <Cell key={column} label={t(`seatCheck.${column}`)} numeric isWide>
                    {count(row[column] ?? undefined)}
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {people === 0 && <p>{t('seatCheck.nobody')}</p>}
      <p>{t(maxUsers === null ? 'seatCheck.peopleOnly' : 'seatCheck.people', persons)}</p>
    </div>
  )
}
