import { largeItemId } from '../sandbox/seeds/large'
import { signIn } from '../e2e/support/signIn'
import { figure, type MakeListPage } from './ListPage'

/** Seatkeeper, as its texts and roles are: all that the bench knows of them. */
export const ours: MakeListPage = () => ({
  signIn: (page) => signIn(page, 'seller_admin'),
  openList: async (page) => {
    await page.goto(`/listings/${largeItemId}`, { waitUntil: 'commit' })
  },
  kept: async (page) => {
    await page.waitForFunction(() => localStorage.getItem('seatkeeper.keepsLists') !== null)
  },
  search: (page, key) => page.getByRole('searchbox', { name: 'Search purchasers' }).press(key),
  clearSearch: (page) => page.getByRole('searchbox', { name: 'Search purchasers' }).fill(''),
  sort: (page, column) =>
    page.getByRole('columnheader', { name: column }).getByRole('link').click(),
  open: (page, name) => page.getByRole('link', { name, exact: true }).click(),
  back: (page) => page.getByRole('link', { name: 'All purchasers' }).click(),
  sight: (total) => ({
    rowName: '[role=table] [role=rowheader] a',
    status: '[role=status], nav a, label',
    heading: 'h1',
    complete: `^All ${figure(total)}$`,
    loading: '^Loading all',
  }),
  foundText: (found) => `^${found === 1 ? 'One purchaser' : `${figure(found)} purchasers`}$`,
})
