import { beforeAll, expect, test } from 'vitest'
import { speak } from '~/messages/t'
import { exampleIntent } from '~/provisioning/exampleIntent'
import { seats } from '~/rules/exampleProvision'
import { entriesOf } from './history/entries'
import { askedDraft, revertDraft } from './revertDraft'

beforeAll(() => {
  speak('en-US', {})
})

const first = exampleIntent({ want: seats(14, { standard: 12, advanced: 2, extra: 1 }) })

test('the old numbers are absolute, and what only came with the change goes to 0', () => {
  const [entry] = entriesOf([first], [])
  expect(entry && revertDraft(entry)).toEqual({
    maxUsers: '10',
    seats: { standard: '8', advanced: '2', extra: '0' },
    reason: 'revert.reason',
    ticket: '',
    revertOf: 'change-1',
  })
})

test('a first set of seats cannot be taken back', () => {
  const base = { ...first.base, value: undefined }
  const [entry] = entriesOf([{ ...first, base }], [])
  expect(entry && revertDraft(entry)).toBeUndefined()
})

test('an unknown change fills nothing', () => {
  expect(askedDraft('planted', entriesOf([first], []), [first])).toBeUndefined()
  expect(askedDraft(undefined, entriesOf([first], []), [first])).toBeUndefined()
})

test('what was reverted last is not filled in again by a reload', () => {
  const revert = exampleIntent({ id: 'change-2', revertOf: 'change-1' })
  const later = exampleIntent({ id: 'change-3' })
  const asked = (intents: (typeof first)[]) =>
    askedDraft('change-1', entriesOf(intents, []), intents)?.revertOf
  expect(asked([first])).toBe('change-1')
  expect(asked([revert, first])).toBeUndefined()
  expect(asked([later, revert, first])).toBe('change-1')
})
