import { type ReactNode, useId, useState } from 'react'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { Outcome } from '~/rules/bulk/planBulk'
import { Button } from '~/ui/Button'
import { HeaderCell, Row, Table } from '~/ui/Table'

/** So many rows are drawn at first, and with each press: a thousand at once would make the page wait. */
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
  const [shown, setShown] = useState(atOnce)
  if (rows.length === 0) return null
  const rest = rows.length - shown
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
        <tbody role="rowgroup">{rows.slice(0, shown).map(row)}</tbody>
      </Table>
      {rest > 0 && (
        <div>
          <Button onClick={() => setShown(shown + atOnce)}>
            {t('bulk.more', { count: count(Math.min(rest, atOnce)) })}
          </Button>
        </div>
      )}
    </section>
  )
}
