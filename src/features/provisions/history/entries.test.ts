import { expect, test } from 'vitest'
import { exampleIntent, exampleTime, stampAt } from '~/provisioning/exampleIntent'
import { seats } from '~/rules/exampleProvision'
import { entriesOf, isAskedFor, verdictOf } from './entries'
import { type HistoryAddress, readHistoryAddress } from './historyAddress'

const day = 86_400_000
const { key } = exampleIntent()
const sighting = {
  id: 'sighting-1',
  key,
  before: seats(10, { standard: 8 }),
  after: seats(10, { standard: 9 }),
  stamp: stampAt(exampleTime + day),
  noticedAt: exampleTime + 2 * day,
}
const entries = entriesOf([exampleIntent()], [sighting])

test('the newest comes first, by when it was set', () => {
  expect(entries.map(({ id, at }) => [id, at])).toEqual([
    ['sighting-1', exampleTime + day],
    ['change-1', exampleTime],
  ])
})

test('without a stamp a sighting stands where it was noticed', () => {
  const stamp = { entitlementsModified: undefined, modified: undefined }
  expect(entriesOf([], [{ ...sighting, stamp }])[0]?.at).toBe(sighting.noticedAt)
})

const dayOf = (time: number) => {
  const date = new Date(time)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
const asked: [HistoryAddress, string[]][] = [
  [{}, ['sighting-1', 'change-1']],
  [{ q: ' MORNING ' }, ['change-1']],
  [{ q: 'q-17' }, ['change-1']],
  [{ q: 'purchaser' }, ['sighting-1', 'change-1']],
  [{ q: 'change-1' }, ['change-1']],
  [{ q: 'jsmith' }, []],
  [{ verdict: 'confirmed' }, ['change-1']],
  [{ verdict: 'open' }, []],
  [{ who: 'me' }, ['change-1']],
  [{ who: 'unknown' }, ['sighting-1']],
  [{ from: dayOf(exampleTime), to: dayOf(exampleTime) }, ['change-1']],
  [{ from: dayOf(exampleTime + day) }, ['sighting-1']],
  [{ to: dayOf(exampleTime - day) }, []],
]
test.each(asked)('%j finds %j', (address, ids) => {
  expect(entries.filter((entry) => isAskedFor(entry, address)).map(({ id }) => id)).toEqual(ids)
})

test('whatever is not over is open', () => {
  expect(verdictOf({ state: 'parked' })).toBe('open')
  expect(verdictOf({ state: 'overwritten' })).toBe('overwritten')
})

test('an address that makes no sense asks for everything', () => {
  const nonsense = { q: 'x'.repeat(201), verdict: 'maybe', who: 'you', from: '2026-13-40', to: 7 }
  expect(readHistoryAddress({ ...nonsense, page: 1, other: true })).toEqual({})
  const sound = { q: 'Q-17', verdict: 'open', who: 'me', from: '2026-08-12', page: 2 }
  expect(readHistoryAddress(sound)).toEqual(sound)
})
