import { expect, test } from 'vitest'
import { seats } from '~/rules/exampleProvision'
import { exampleIntent, exampleTime, seenAt, stampAt } from './exampleIntent'
import { newsOf } from './sighting'

const at = (time: number, standard: number) => ({
  value: seats(10, { standard }),
  stamp: stampAt(time),
})
const read = (time: number, standard: number) => seenAt(time, seats(10, { standard }))

test('the first read of a provision is remembered and no news', () => {
  expect(newsOf(undefined, [], read(1000, 8))).toEqual({ known: at(1000, 8) })
})

test('other numbers under a later stamp were set by somebody else', () => {
  const news = newsOf(at(1000, 8), [], read(2000, 9))
  expect(news).toEqual({ known: at(2000, 9), foreignFrom: at(1000, 8) })
})

test.each([
  ['the same stamp', read(1000, 8)],
  ['an earlier stamp, as a lagging portal shows it', read(500, 7)],
  ['a provision that is gone', { ...read(2000, 9), isGone: true }],
])('%s tells nothing', (_, seen) => {
  expect(newsOf(at(1000, 8), [], seen)).toBeUndefined()
})

test('a later stamp with the same numbers is remembered without a sighting', () => {
  expect(newsOf(at(1000, 8), [], read(2000, 8))).toEqual({ known: at(2000, 8) })
})

test('numbers that go by 0 seats and no entry are the same', () => {
  const seen = seenAt(2000, seats(10, { standard: 8, advanced: 0 }))
  expect(newsOf(at(1000, 8), [], seen)?.foreignFrom).toBeUndefined()
})

const want = seats(10, { standard: 12 })

test('a change of our own is none of somebody else', () => {
  const own = exampleIntent({ want, stamp: stampAt(2000) })
  expect(newsOf(at(1000, 8), [own], read(2000, 12))).toEqual({ known: at(2000, 12) })
})

test('what follows a change of our own starts from its numbers', () => {
  const own = exampleIntent({ want, stamp: stampAt(2000) })
  expect(newsOf(at(1000, 8), [own], read(3000, 9))?.foreignFrom).toEqual(at(2000, 12))
  expect(newsOf(undefined, [own], read(3000, 9))?.foreignFrom).toEqual(at(2000, 12))
})

test('a send without a known outcome may have left its numbers', () => {
  const { stamp: _, ...open } = exampleIntent({ want, state: 'settle' })
  expect(newsOf(at(1000, 8), [open], read(2000, 12))?.foreignFrom).toBeUndefined()
  expect(newsOf(at(1000, 8), [open], read(2000, 11))?.foreignFrom).toEqual(at(1000, 8))
  const unsent = { ...open, attempts: [] }
  expect(newsOf(at(1000, 8), [unsent], read(exampleTime, 12))?.foreignFrom).toEqual(at(1000, 8))
})
