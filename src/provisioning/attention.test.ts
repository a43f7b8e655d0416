import { expect, test } from 'vitest'
import { needsPerson, openChange, openFirst } from './attention'
import { exampleIntent, exampleTime, seenAt } from './exampleIntent'
import { type SeatsIntent, State } from './intent'

const later = exampleTime + 60_000

test.each(State.options)('a change that is %s', (state) => {
  const open = ['queued', 'check', 'backoff', 'armed', 'sent', 'verify', 'settle']
  const needing = [...open, 'paused', 'parked', 'conflict', 'overwritten']
  expect(needsPerson(exampleIntent({ state }))).toBe(needing.includes(state))
})

const surprises: [string, Partial<SeatsIntent>][] = [
  ['found applied after a refusal', { state: 'confirmed', isLate: true }],
  ['in conflict after it was sent', { state: 'conflict' }],
  ['overwritten', { state: 'overwritten', seen: seenAt(exampleTime) }],
]
test.each(surprises)('one %s needs somebody until it is noted', (_, differences) => {
  expect(needsPerson(exampleIntent(differences))).toBe(true)
  expect(needsPerson(exampleIntent({ ...differences, acknowledgedAt: later }))).toBe(false)
})

test('a conflict of which nothing was sent was shown at once', () => {
  expect(needsPerson(exampleIntent({ state: 'conflict', attempts: [] }))).toBe(false)
})

test('one that is overwritten after it was noted needs somebody again', () => {
  const noted = { state: 'overwritten', acknowledgedAt: later, seen: seenAt(later + 1) } as const
  expect(needsPerson(exampleIntent(noted))).toBe(true)
})

test('open changes come first', () => {
  const ended = exampleIntent({ id: 'ended' })
  const open = exampleIntent({ id: 'open', state: 'settle' })
  expect(openFirst([ended, open]).map(({ id }) => id)).toEqual(['open', 'ended'])
})

test('the open change of a provision is the one that was made first', () => {
  const rows = [
    exampleIntent({ id: 'second', state: 'queued' }),
    exampleIntent({ id: 'first', state: 'settle' }),
    exampleIntent({ id: 'ended' }),
  ]
  const key = { itemId: 'listing', purchaserOrgId: 'purchaser' }
  expect(openChange(rows, key)?.id).toBe('first')
  expect(openChange(rows, { ...key, itemId: 'another' })).toBeUndefined()
})
