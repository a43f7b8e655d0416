import type { ReactNode } from 'react'
import type { Listing } from '~/contract/listings'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { fieldLabel } from './Warnings'

interface NumbersTableProps<Line extends { field: Change['field'] }> {
  label: string
  listing: Listing | undefined
  lines: readonly Line[]
  /** Head of each column, and what stands in it. */
  columns: readonly NumbersColumn<Line>[]
}

interface NumbersColumn<Line> {
  head: string
  value: (line: Line) => ReactNode
  /** Needs a line of its own on a card. */
  isWide?: boolean
}

/** Numbers of a provision beside each other: a line for maximum users and for each entitlement. */
export function NumbersTable<Line extends { field: Change['field'] }>(
  props: NumbersTableProps<Line>,
) {
  const { label, listing, lines, columns } = props
  return (
    <Table label={label}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('review.what')}</HeaderCell>
          {columns.map(({ head }) => (
            <HeaderCell key={head} numeric>
              {head}
            </HeaderCell>
          ))}
        </Row>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Row key={line.field === 'maxUsers' ? '' : line.field.entitlement}>
            <RowHeader>
              <ForeignText text={fieldLabel(line.field, listing)} />
            </RowHeader>
            {columns.map(({ head, value, isWide = false }) => (
              <Cell key={head} label={head} numeric isWide={isWide}>
                {value(line)}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** A number of seats; an entitlement that is not held has none. */
export function numberText(number: number | undefined): string {
  return number === undefined ? t('edit.nowNone') : count(number)
}
