import { type ReactNode, useId } from 'react'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { Outcome } from '~/rules/bulk/planBulk'
import { HeaderCell, Row, Table } from '~/ui/Table'
import { useFirstRows } from './useFirstRows'

const atOnce = 50

interface PlanGroupProps<Planned> {
  outcome: Exclude<Outcome, 'same'>
  rows: readonly Planned[]
  /** Heads of the columns after the first. */
  heads: readonly string[]
  /** Stands above the table. */
  children?: ReactNode
  row: (planned: Planned) => ReactNode
}

/** Rows of a plan that come to the same, the first of them at once. */
export function PlanGroup<Planned>(props: PlanGroupProps<Planned>) {
  const { outcome, rows, heads, children, row } = props
  const titleId = useId()
  const { first, more } = useFirstRows(rows, atOnce)
  if (rows.length === 0) return null
  const title = t(`bulk.group.${outcome}`)
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2">
      <h2 id={titleId} className="text-lg font-semibold">
        {title} <span className="font-normal text-muted tabular-nums">{count(rows.length)}</span>
      </h2>
      {children}
      <Table label={title}>
        <colgroup>
          <col className="w-1/4" />
          {heads.length > 1 && <col className="w-1/3" />}
        </colgroup>
        <thead role="rowgroup">
          <Row>
            <HeaderCell>{t('column.name')}</HeaderCell>
            {heads.map((head) => (
              <HeaderCell key={head}>{head}</HeaderCell>
            ))}
          </Row>
        </thead>
        <tbody role="rowgroup">{first.map(row)}</tbody>
      </Table>
      {more}
    </section>
  )
}
