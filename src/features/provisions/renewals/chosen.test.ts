import { expect, test } from 'vitest'
import { exampleRow } from '~/rules/purchasers/exampleRows'
import { choose, countOf, findAll, listingFinder, rowsOf } from './chosen'
import { byCustomer } from './customers'

const day = 86_400_000
const now = Date.UTC(2026, 10, 25, 12)
const rows = [
  exampleRow('purchase', 'late', { endDate: now + 61 * day }),
  exampleRow('trial', 'edge', { endDate: now + 14 * day }),
  exampleRow('trial', 'beyond', { endDate: now + 14 * day + 1 }),
  exampleRow('purchase', 'never', { endDate: null }),
  exampleRow('trial', 'back', { endDate: now - day, created: now - 31 * day }),
  exampleRow('request', 'back', { itemId: 'other', created: now - day }),
]
const found = findAll(rows, now)

test.each([
  ['14days', ['edge']],
  ['30days', ['edge', 'beyond']],
  ['60days', ['edge', 'beyond']],
  ['any', ['edge', 'beyond', 'late']],
  ['noEnd', ['never']],
  ['again', ['back', 'back']],
] as const)('the view %s has %j', (view, orgs) => {
  const chosen = choose(found, view, now)
  expect(rowsOf(chosen).map(({ provision }) => provision.purchaserOrgId)).toEqual(orgs)
  expect(countOf(chosen)).toBe(view === 'again' ? 1 : orgs.length)
})

test('a customer has one page, with all that was chosen of it', () => {
  const groups = byCustomer(rowsOf(choose(found, 'again', now)))
  expect(groups.map(({ orgId, rows: own }) => [orgId, own.length])).toEqual([['back', 2]])
})

test('a listing is found among those of the seller, else in the row', () => {
  const [row = exampleRow('trial', 'a')] = rows
  const { itemId } = row.provision
  expect(listingFinder([{ itemId, title: 'Ours' }])(row)?.title).toBe('Ours')
  expect(listingFinder([])({ ...row, listing: { itemId, title: 'Theirs' } })?.title).toBe('Theirs')
  expect(listingFinder([])(row)).toBeUndefined()
})
