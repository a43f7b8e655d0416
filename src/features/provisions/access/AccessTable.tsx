import { t } from '~/messages/t'
import type { Access } from '~/rules/access'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { endInstant, stateText } from './accessText'

interface AccessTableProps {
  /** `undefined`: no access at all. */
  before: Access | undefined
  after: Access | undefined
  heads: { before: string; after: string }
}

/** State and end, old and new: what could be read aloud on the phone. */
export function AccessTable({ before, after, heads }: AccessTableProps) {
  const lines = [
    { what: t('column.state'), old: stateText(before), next: stateText(after) },
    { what: t('column.ends'), old: endInstant(before), next: endInstant(after) },
  ]
  return (
    <Table label={t('review.table')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('review.what')}</HeaderCell>
          <HeaderCell>{heads.before}</HeaderCell>
          <HeaderCell>{heads.after}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ what, old, next }) => (
          <Row key={what}>
            <RowHeader>{what}</RowHeader>
            <Cell label={heads.before}>{old}</Cell>
            <Cell label={heads.after}>
              <strong className="font-medium">{next}</strong>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
