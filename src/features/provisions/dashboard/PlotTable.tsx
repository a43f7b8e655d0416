import { count, utcDay } from '~/messages/format'
import { t } from '~/messages/t'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import type { Series } from './series'

interface PlotTableProps {
  title: string
  series: Series
}

/** The numbers of a plot, latest day first. */
export function PlotTable({ title, series: { days, lines } }: PlotTableProps) {
  return (
    <Table label={t('dashboard.table', { title })}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('dashboard.day')}</HeaderCell>
          {lines.map(({ key, label }) => (
            <HeaderCell key={key} numeric>
              <ForeignText text={label} />
            </HeaderCell>
          ))}
        </Row>
      </thead>
      <tbody role="rowgroup">
        {days
          .map((day, n) => (
            <Row key={day}>
              <RowHeader>{utcDay(Date.parse(day))}</RowHeader>
              {lines.map(({ key, label, values }) => (
                <Cell key={key} label={label} numeric>
                  {count(values[n] ?? undefined)}
                </Cell>
              ))}
            </Row>
          ))
          .reverse()}
      </tbody>
    </Table>
  )
}
