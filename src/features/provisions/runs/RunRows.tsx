import type { ReactNode } from 'react'
import { pageWindow } from '~/lib/paging'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type RowOfRun, type RunCounts, rowState, rowStates } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'
import { buttonClass } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Select } from '~/ui/Select'
import { HistoryFooter } from '../history/HistoryFooter'
import { readRunAddress, type RunAddress } from './runAddress'
import { RunTable } from './RunTable'
import { rowStateText } from './runWords'

const perPage = 50

/** Where the choice of rows lives. */
export interface RunRowsPlace {
  address: RunAddress
  onChange: (address: RunAddress) => void
  /** Makes a link to the same run under another address. */
  link: (address: RunAddress, label: string, className?: string) => ReactNode
}

interface RunRowsProps extends RunRowsPlace {
  run: Run
  rows: readonly RowOfRun[]
  counts: RunCounts
}

/** The rows of a run, page by page, all or those that stand somewhere. */
export function RunRows({ run, rows, counts, address, onChange, link }: RunRowsProps) {
  const { show } = address
  const asked = show === undefined ? rows : rows.filter((row) => rowState(row, run) === show)
  const total = asked.length
  const window = pageWindow({ page: address.page ?? 1, size: perPage, total })
  const pageLink = (page: number, label: string) =>
    link({ ...address, page: page === 1 ? undefined : page }, label, buttonClass('neutral'))
  const options = rowStates
    .filter((state) => counts[state] > 0 || state === show)
    .map((value) => ({ value, label: `${rowStateText(value)} (${count(counts[value])})` }))
  return (
    <>
      <Field label={t('run.show')}>
        {(aria) => (
          <Select
            {...aria}
            value={show ?? ''}
            options={[{ value: '', label: t('history.all') }, ...options]}
            onChange={(value) => onChange(readRunAddress({ show: value || undefined }))}
          />
        )}
      </Field>
      {total === 0 ? (
        <p className="text-muted">{t('run.noRows')}</p>
      ) : (
        <>
          <RunTable run={run} rows={asked.slice(window.start - 1, window.to)} />
          <HistoryFooter window={window} total={total} pageLink={pageLink} />
        </>
      )}
    </>
  )
}
