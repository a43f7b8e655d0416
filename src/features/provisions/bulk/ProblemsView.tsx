import { columnName } from '~/lib/columnName'
import { isolate } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type JudgedFile, mayGoOn } from '~/rules/bulk/judgeTable'
import { isOfRow, type RowProblem } from '~/rules/bulk/problem'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { fileProblemText, rowProblemText } from './problemText'
import { useFirstRows } from './useFirstRows'

/** More are shown on request; nobody puts so many right by reading them. */
const atOnce = 100

interface ProblemsViewProps {
  judged: JudgedFile
  onAgain: () => void
  onGoOn: () => void
}

/** Everything that is wrong with a file, at once. */
export function ProblemsView({ judged, onAgain, onGoOn }: ProblemsViewProps) {
  const { problems, wishes, rows } = judged
  const ofFile = problems.filter((problem) => !isOfRow(problem))
  const ofRows = problems.filter(isOfRow)
  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone="danger"
        role="alert"
        title={t('bulk.problems.title', { count: count(problems.length) })}
      >
        <p>{t('bulk.problems.lead')}</p>
        {ofFile.length > 0 && (
          <ul className="mt-1 list-disc ps-5 wrap-anywhere">
            {ofFile.map((problem) => (
              <li key={JSON.stringify(problem)}>{fileProblemText(problem)}</li>
            ))}
          </ul>
        )}
      </Notice>
      {ofRows.length > 0 && <RowProblems problems={ofRows} />}
      <div className="flex flex-wrap items-start gap-3">
        <Button variant="primary" onClick={onAgain}>
          {t('bulk.again')}
        </Button>
        {mayGoOn(judged) && (
          <Button onClick={onGoOn}>
            {t('bulk.problems.goOn', { rest: count(wishes.length), all: count(rows) })}
          </Button>
        )}
      </div>
    </div>
  )
}

function RowProblems({ problems }: { problems: readonly RowProblem[] }) {
  const { first, more } = useFirstRows(problems, atOnce)
  return (
    <>
      <Table label={t('bulk.problems.rows')} isSlim>
        <thead role="rowgroup">
          <Row>
            <HeaderCell>{t('bulk.problems.row')}</HeaderCell>
            <HeaderCell>{t('bulk.problems.column')}</HeaderCell>
            <HeaderCell>{t('bulk.problems.what')}</HeaderCell>
          </Row>
        </thead>
        <tbody role="rowgroup">
          {first.map((problem) => (
            <Row key={JSON.stringify(problem)}>
              <RowHeader>{count(problem.row)}</RowHeader>
              <Cell label={t('bulk.problems.column')}>
                <span className="wrap-anywhere">{placeText(problem)}</span>
              </Cell>
              <Cell label={t('bulk.problems.what')}>
                <span className="wrap-anywhere">{rowProblemText(problem)}</span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {more}
    </>
  )
}

/** `D: max_users`, as the spreadsheet calls the column and as its head does. */
function placeText({ column, head }: RowProblem): string {
  return head === '' ? columnName(column) : `${columnName(column)}: ${isolate(head)}`
}
