import { expect, test } from 'vitest'
import { exampleTime } from '../exampleIntent'
import type { Attempt, PauseReason, SeatsIntent } from '../intent'
import { exampleRows, exampleRun, rowIntent } from './exampleRun'
import { whyPause } from './whyPause'

const fine = { isSignedIn: true, isOperator: true, isStopped: false }
const confirmed = (place: number) => rowIntent(place)

function answered(place: number, answer: Partial<Attempt>): Partial<SeatsIntent> {
  const [attempt] = rowIntent(place).attempts
  return { attempts: attempt ? [{ ...attempt, ...answer }] : [] }
}

function rejected(place: number, message = 'no'): SeatsIntent {
  return rowIntent(place, {
    state: 'rejected',
    ...answered(place, { class: 'refused', code: 400, message }),
  })
}

function unclear(place: number): SeatsIntent {
  const { endedAt: _, ...rest } = rowIntent(place)
  const endedAt = exampleTime + 1_000 * (place + 1)
  return { ...rest, state: 'settle', ...answered(place, { class: 'ambiguous', endedAt }) }
}

function waiting(place: number, pause: PauseReason): SeatsIntent {
  const { endedAt: _, ...rest } = rowIntent(place)
  return { ...rest, state: 'paused', pause }
}

const run = exampleRun(30)
const why = (intents: SeatsIntent[], circumstances = {}, of = run) =>
  whyPause(of, exampleRows(of, intents), { ...fine, ...circumstances })

test('a run that goes well goes on', () => {
  expect(why([])).toBeUndefined()
  expect(why([confirmed(0), confirmed(1)])).toBeUndefined()
})

test.each([
  [{ isSignedIn: false, isOperator: false }, 'session'],
  [{ isOperator: false }, 'identity'],
  [{ isStopped: true }, 'throttled'],
])('%o: %s', (circumstances, pause) => {
  expect(why([confirmed(0)], circumstances)).toBe(pause)
})

test.each([
  ['auth', 'session'],
  ['identity', 'identity'],
  ['unreachable', 'offline'],
  ['budget', 'budget'],
  ['journal', 'journal'],
  ['throttled', undefined],
  ['reloaded', undefined],
] as const)('a row that waits because of %s: %s', (pause, expected) => {
  expect(why([confirmed(0), waiting(1, pause)])).toBe(expected)
})

test('reads that keep failing', () => {
  expect(why([confirmed(0), { ...waiting(1, 'auth'), state: 'parked' }])).toBe('offline')
})

test('what the first row came to is worth a look, unless it was confirmed', () => {
  expect(why([rejected(0)])).toBe('firstRow')
  expect(why([rowIntent(0, { state: 'conflict' })])).toBe('firstRow')
  expect(why([confirmed(0), rejected(1)])).toBeUndefined()
  // Somebody has said go on: the next goes alone, and is not held back by the one before.
  expect(why([rejected(0)], {}, { ...run, goneOnAt: exampleTime + 2_000 })).toBeUndefined()
})

test('three equal refusals in a row', () => {
  const before = [confirmed(0), confirmed(1)]
  expect(why([...before, rejected(2), rejected(3)])).toBeUndefined()
  expect(why([...before, rejected(2), rejected(3), rejected(4)])).toBe('refusals')
  expect(why([...before, rejected(2), rejected(3, 'other'), rejected(4)])).toBeUndefined()
  expect(why([...before, rejected(2), confirmed(3), rejected(4), rejected(5)])).toBeUndefined()
})

test('more than five of the last ten, and what most of them were', () => {
  const good = Array.from({ length: 10 }, (_, place) => confirmed(place))
  const bad = (count: number, make: (place: number) => SeatsIntent) =>
    Array.from({ length: count }, (_, n) => make(10 + n))
  const conflict = (place: number) => rowIntent(place, { state: 'conflict' })
  const refused = (place: number) => rejected(place, String(place))
  expect(why([...good, ...bad(5, conflict)])).toBeUndefined()
  expect(why([...good, ...bad(6, conflict)])).toBe('conflicts')
  expect(why([...good, ...bad(6, unclear)])).toBe('unclear')
  expect(why([...good, ...bad(6, refused)])).toBe('notConfirmed')
  const goneOnAt = exampleTime + 14_000
  expect(why([...good, ...bad(6, conflict)], {}, { ...run, goneOnAt })).toBeUndefined()
})

test('an answer about something else, until somebody has said go on', () => {
  const endedAt = exampleTime + 2_500
  const mismatch = rowIntent(1, answered(1, { class: 'mismatch', endedAt }))
  expect(why([confirmed(0), mismatch])).toBe('mismatch')
  const goneOnAt = endedAt + 1
  expect(why([confirmed(0), mismatch], {}, { ...run, goneOnAt })).toBeUndefined()
})
