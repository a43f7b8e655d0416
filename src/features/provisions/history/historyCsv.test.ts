import { beforeAll, expect, test, vi } from 'vitest'
import { speak } from '~/messages/t'
import { exampleGrant, exampleIntent, exampleTime, stampAt } from '~/provisioning/exampleIntent'
import { seats } from '~/rules/exampleProvision'
import { entriesOf } from './entries'
import { historyCsv } from './historyCsv'

vi.mock('~/config', () => ({ config: () => ({ entitlementLabels: { standard: 'Standard' } }) }))
beforeAll(() => {
  speak('en-US', {})
})

const sighting = {
  id: 'sighting-1',
  key: exampleIntent().key,
  before: seats(14, { standard: 12, advanced: 2 }),
  after: seats(14, { standard: 20, advanced: 2 }),
  stamp: stampAt(exampleTime + 1000),
  noticedAt: exampleTime + 2000,
}

test('every entry is a row of facts, with formulas made harmless', () => {
  const entries = entriesOf([exampleIntent({ reason: '=1+1' })], [sighting])
  const names = {
    purchaserOf: () => '+Riverton "County"',
    listingOf: () => ({ itemId: 'listing', title: 'Parcels' }),
  }
  const [, elsewhere, here, end] = historyCsv(entries, names).split('\r\n')
  expect(here).toBe(
    [
      '2026-08-12T09:00:00.000Z',
      `'+Riverton ""County""`,
      'purchaser',
      'Parcels',
      'listing',
      'edit.maxUsers 10 → 14; Standard 8 → 12',
      'maxUsers 10; standard 8; advanced 2',
      'maxUsers 14; standard 12; advanced 2',
      `'=1+1`,
      'Q-17',
      '',
      'jsmith',
      'history.here',
      '',
      'history.verdict.confirmed',
      '1',
      'change-1',
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  expect(elsewhere).toContain('"history.unknown"')
  expect(elsewhere).toContain('"2026-08-12T09:00:02.000Z"')
  expect(end).toBe('')
})

test('a change that was proposed through a link says so', () => {
  const names = { purchaserOf: () => 'Riverton', listingOf: () => undefined }
  const [, row] = historyCsv(entriesOf([exampleIntent({ isProposed: true })], []), names).split(
    '\r\n',
  )
  expect(row).toContain('"Q-17","proposal.unchecked","jsmith"')
})

test('a change of access is told in words, and cannot be taken back', () => {
  const [entry] = entriesOf([exampleGrant()], [])
  expect(entry).toMatchObject({ before: undefined, after: undefined })
  const names = { purchaserOf: () => 'Riverton', listingOf: () => undefined }
  const [, row] = historyCsv(entry ? [entry] : [], names).split('\r\n')
  expect(row).toContain('"access.granted","purchasers.state.requested","access.with"')
})
