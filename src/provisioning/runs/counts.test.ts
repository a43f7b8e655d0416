import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleTime } from '../exampleIntent'
import { State } from '../intent'
import { countRows, rowsOf } from './counts'
import { exampleRun, rowIntent } from './exampleRun'
import { progressOf } from './progress'
import { RunState } from './run'

test('whatever becomes of rows, they add up', () => {
  const states = fc.array(fc.option(fc.constantFrom(...State.options)), { maxLength: 40 })
  fc.assert(
    fc.property(states, fc.constantFrom(...RunState.options), (found, state) => {
      const run = exampleRun(found.length, { state })
      const rows = rowsOf(run, (id) => {
        const place = Number(id.slice(4))
        const known = found[place]
        return known ? rowIntent(place, { state: known }) : undefined
      })
      const counts = countRows(rows, run)
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(found.length)
      const isEnded = state === 'cancelled' || state === 'finished'
      if (isEnded) expect(counts.waiting).toBe(0)
    }),
  )
})

test('what a cancelled run never began is cancelled; what it began keeps its verdict', () => {
  const run = exampleRun(4, { state: 'cancelled' })
  const intents = [rowIntent(0), rowIntent(1, { state: 'verify' })]
  const rows = rowsOf(run, (id) => intents.find((intent) => intent.id === id))
  expect(countRows(rows, run)).toMatchObject({ confirmed: 1, inFlight: 1, cancelled: 2 })
})

test('a row waits until it was sent', () => {
  const run = exampleRun(2, { state: 'interrupted' })
  const intents = [rowIntent(0, { state: 'paused', pause: 'reloaded', attempts: [] })]
  intents.push(rowIntent(1, { state: 'verify' }))
  const rows = rowsOf(run, (id) => intents.find((intent) => intent.id === id))
  expect(countRows(rows, run)).toMatchObject({ waiting: 1, inFlight: 1 })
})

test('rate and time left go by the last verdicts, and fall while none comes', () => {
  const begun = Array.from({ length: 40 }, (_, place) => rowIntent(place))
  const counts = { waiting: 18, inFlight: 2 }
  const last = exampleTime + 40_000
  expect(progressOf(begun, counts, last)).toEqual({ perMinute: 60, left: 20_000 })
  expect(progressOf(begun, counts, last + 19_000).perMinute).toBe(30)
})

test('of nothing, or of one verdict, there is no rate', () => {
  const unknown = { perMinute: undefined, left: undefined }
  const counts = { waiting: 1, inFlight: 0 }
  expect(progressOf([], counts, exampleTime)).toEqual(unknown)
  expect(progressOf([rowIntent(0)], counts, exampleTime)).toEqual(unknown)
})
