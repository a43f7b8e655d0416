import { expect, test } from 'vitest'
import { exampleIntent, exampleTime } from '~/provisioning/exampleIntent'
import { exampleRun, rowIntent } from '~/provisioning/runs/exampleRun'
import { entriesOf } from './entries'
import { linesOf } from './historyLines'

const run = exampleRun(3)
const single = exampleIntent({ id: 'single', createdAt: exampleTime + 1 })
const orphan = rowIntent(2, { id: 'orphan', runId: 'gone', createdAt: exampleTime - 1 })
const entries = entriesOf([single, rowIntent(0), rowIntent(1), orphan], [])

test('a run is one line, and what is in none has its own', () => {
  const lines = linesOf(entries, [run], {})
  expect(lines.map(({ id }) => id)).toEqual(['single', 'run-1', 'orphan'])
})

test('who looks for words or a verdict sees rows', () => {
  expect(linesOf(entries, [run], { q: 'x' })).toEqual(entries)
  expect(linesOf(entries, [run], { verdict: 'confirmed' })).toEqual(entries)
})

test('a run of which no row was begun is a line, until something is asked for that only rows have', () => {
  expect(linesOf([], [run], {}).map(({ id }) => id)).toEqual(['run-1'])
  expect(linesOf([], [run], { from: '2026-01-01' })).toEqual([])
})
