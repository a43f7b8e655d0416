import { expect, test } from 'vitest'
import { seats } from '~/rules/exampleProvision'
import { retryRejected, revertRun } from './again'
import { exampleRows, exampleRun, rowIntent } from './exampleRun'

const run = exampleRun(7, { state: 'finished' })
const rows = exampleRows(run, [
  rowIntent(0),
  rowIntent(1, { state: 'rejected' }),
  rowIntent(2, { state: 'unapplied' }),
  rowIntent(3, { state: 'conflict' }),
  rowIntent(4, { state: 'overwritten' }),
  rowIntent(5, { isAlreadySo: true }),
])

test('the rejected are wanted once more as they were', () => {
  const again = retryRejected(run, rows)
  expect(again.map(({ key }) => key.purchaserOrgId)).toEqual(['purchaser-1', 'purchaser-2'])
  const { want, base } = run.rows[1] ?? {}
  expect(again[0]).toMatchObject({ want, stamp: base?.stamp, reason: 'Call of this morning' })
})

test('what is reverted is what this run changed and what still holds', () => {
  expect(revertRun(run, rows, 'Back')).toEqual([
    {
      ...{ key: run.rows[0]?.key, reason: 'Back', ticket: 'Q-17', revertOf: 'row-0' },
      stamp: rowIntent(0).stamp,
      want: seats(10, { standard: 8, advanced: 2 }),
    },
  ])
})

test('an entitlement that came with the run goes to 0, and where nothing was set nothing can come back', () => {
  const [row] = run.rows
  if (!row) throw new Error('The run has no row')
  const came = { ...row, want: seats(14, { standard: 12, advanced: 2, extra: 5 }) }
  const first = { ...row, base: { ...row.base, value: undefined } }
  const reverted = revertRun(
    run,
    [
      { row: came, intent: rowIntent(0) },
      { row: first, intent: rowIntent(0) },
    ],
    '',
  )
  expect(reverted.map(({ want }) => want)).toEqual([
    seats(10, { standard: 8, advanced: 2, extra: 0 }),
  ])
})
