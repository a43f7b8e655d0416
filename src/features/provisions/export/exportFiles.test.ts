import { beforeAll, expect, test } from 'vitest'
import { speak } from '~/messages/t'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { messages } from '~/messages/en.json?lingui'
import { exampleProvision, seats } from '~/rules/exampleProvision'
import { exportCsv, exportXlsx } from './exportFiles'
import { aboutRows, doubtsOf, exportName, readWords } from './exportWords'
import { holdPersons } from './holdPersons'

beforeAll(() => {
  speak('en-US', messages)
})

const now = Date.UTC(2016, 7, 1)
const choice = { entitlements: ['standard', 'advanced'], withContacts: false, now }

function row(differences: Partial<Provision> = {}, name = 'Riverton'): CustomerRow {
  return { provision: exampleProvision(differences), customer: { name } }
}

async function csvOf(rows: readonly CustomerRow[], differences = {}): Promise<string[][]> {
  const text = await (await exportCsv(rows, { ...choice, ...differences })).text()
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.replace(/^\ufeff?"|"$/g, '').split('","'))
}

test('a row tells seats, dates in UTC and its stamp, and nothing of persons', async () => {
  expect(await csvOf([row()])).toEqual([
    [
      ...['item_id', 'org_id', 'organization', 'state', 'start', 'end', 'max_users'],
      ...['standard', 'advanced', 'spatialAnalyst', 'modified', 'base_stamp'],
    ],
    [
      ...['6489da7f08f045ac8c0a5b1de37d56fe', 'sWwd06TnJR4lHopc', 'Riverton', 'trial'],
      ...['2016-07-22T16:48:37.000Z', '2016-08-21T16:48:36.000Z', '10', '8', '2', '2'],
      ...['2016-07-22T16:48:37.000Z', 'm1469206117000.e1469206117000'],
    ],
  ])
})

test('what is not known is empty, and an end that never comes says so', async () => {
  const { orgEntitlements: _, modified: _modified, ...rest } = exampleProvision()
  const bare = { ...rest, endDate: null, startDate: null }
  const purchase = { endDate: null, purchased: true, trial: false }
  const [, first, second] = await csvOf([{ provision: bare }, row(purchase)])
  expect(first?.slice(3)).toEqual(['trial', '', '', '', '', '', '', '', ''])
  expect(second?.[5]).toBe('never')
})

test('a name cannot become a formula, and a key cannot pass for another column', async () => {
  const held = seats(1, { state: 3 })
  const [head, first] = await csvOf([row({ orgEntitlements: held }, '=HYPERLINK(1)')])
  expect(first?.[2]).toBe("'=HYPERLINK(1)")
  expect(head).toContain('seats.state')
})

test('persons are there when they are asked for', async () => {
  const [head, first] = await csvOf([row()], { withContacts: true })
  expect(head?.slice(-4)).toEqual(
    ['name', 'username', 'email', 'phone'].map((part) => `contact_${part}`),
  )
  expect(first?.slice(-4)).toEqual(['jsmith', 'jsmith', 'jsmith@email.com', ''])
  expect(holdPersons([row()])).toBe(true)
  const { purchaserUsername: _1, purchaserFullName: _2, ...some } = exampleProvision()
  const { purchaserEmail: _3, purchaserPhone: _4, ...kept } = some
  expect(holdPersons([row(), { provision: kept }])).toBe(false)
})

const list = {
  ...{ rows: [row(), row()], total: 2, unreadable: 0, isComplete: true },
  ...{ hasDrifted: false, isStored: false, readAt: Date.UTC(2026, 7, 12, 10, 42) },
}
const scope = { kind: 'all', shown: 2, total: 2 } as const
const facts = { title: 'Parcel Viewer: Pro/2', scope, list, count: 2, withContacts: false }

test('the file name says when, how many and which rows', () => {
  expect(exportName(facts)).toBe('parcel-viewer-pro-2 2026-08-12 1042Z 2 rows')
  const filtered = { ...facts, count: 1, scope: { ...scope, kind: 'filter' } } as const
  expect(exportName({ ...filtered, title: 'listing' })).toBe(
    'listing 2026-08-12 1042Z 1 row (filter)',
  )
})

test('a list that lacks something says so beside the button and in the file name', () => {
  expect(doubtsOf(list)).toEqual([])
  const short = { ...list, total: 4, isComplete: false, unreadable: 1, hasDrifted: true }
  expect(readWords(short)).toMatch(/^Read .*10:42.*UTC: 2 of 4 rows\.$/)
  expect(doubtsOf(short)).toHaveLength(3)
  expect(exportName({ ...facts, list: short })).toMatch(/ 2 rows INCOMPLETE 2 of 4$/)
  expect(exportName({ ...facts, list: { ...list, isStored: true } })).toMatch(/EARLIER VISIT$/)
})

test('the workbook has the rows and tells what they are', async () => {
  const about = aboutRows(facts, [['standard', 'Standard seats']], now)
  expect(about).toContainEqual(['Column standard', 'Standard seats'])
  expect(about).toContainEqual(['Contact persons', 'left out'])
  const file = await exportXlsx(list.rows, choice, about)
  expect(file.type).toMatch(/spreadsheetml\.sheet$/)
  expect(file.size).toBeGreaterThan(2_000)
})

test('50,000 rows leave the page its turn again and again', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 50_000 }, (_, n) => row({ purchaserOrgId: `org${n}` }))
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await exportXlsx(many, choice, [])
  clearInterval(timer)
  expect(turns).toBeGreaterThan(10)
})
