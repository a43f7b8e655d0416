import { largeItemId } from '../sandbox/seeds/large'
import { figure, type MakeListPage } from './ListPage'
import { tokenOf } from './tokenOf'

/** The yardstick; it signs nobody in, so its address holds a token. */
export const yardstickPage: MakeListPage = ({ portal }) => {
  let token = ''
  return {
    signIn: async () => {
      token = await tokenOf(portal.origin)
    },
    openList: async (page) => {
      const hash = new URLSearchParams({ portal: portal.origin, token, itemId: largeItemId })
      await page.goto(`/#${hash.toString()}`, { waitUntil: 'commit' })
    },
    kept: () => Promise.resolve(),
    search: (page, key) => page.getByRole('searchbox', { name: 'Search purchasers' }).press(key),
    clearSearch: (page) => page.getByRole('searchbox', { name: 'Search purchasers' }).fill(''),
    sort: (page, column) => page.getByRole('button', { name: column }).click(),
    open: (page, name) => page.getByRole('link', { name, exact: true }).click(),
    back: (page) => page.getByRole('link', { name: 'Back to purchasers' }).click(),
    sight: (total) => ({
      rowName: 'tbody a',
      status: '[role=status]',
      heading: 'h1',
      complete: `^${figure(total)} of ${figure(total)}$`,
      loading: '^Loading',
    }),
    foundText: (found) => `^${figure(found)} of`,
  }
}
