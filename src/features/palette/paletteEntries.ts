import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import { locale, type MessageId, t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { findInLists, hasWords } from '~/rules/purchasers/findInLists'
import { fold } from '~/rules/purchasers/searchText'

/** Purchasers shown at most. */
export const mostPurchasers = 20

/** What pages without parameters there are. */
const pages = [
  { to: paths.home, label: 'listings.title' },
  { to: paths.allPurchasers, label: 'purchasers.all.title' },
  { to: paths.renewals, label: 'renewals.title' },
  { to: paths.dashboard, label: 'dashboard.title' },
  { to: paths.attention, label: 'attention.title' },
  { to: paths.history, label: 'history.title' },
] as const satisfies readonly { to: string; label: MessageId }[]

/** What can be done from everywhere. */
export const actions = [
  'refresh',
  'system',
  'light',
  'dark',
  'shortcuts',
  'forget',
  'signOut',
] as const
export type Action = (typeof actions)[number]

/** Where an entry leads, or what it does. */
export type Aim =
  | { kind: 'page'; to: (typeof pages)[number]['to'] }
  | { kind: 'listing'; itemId: string }
  | { kind: 'purchaser'; itemId: string; orgId: string }
  | { kind: 'action'; action: Action }

/** One line of the palette. `detail` tells those of one name apart. */
export interface Entry {
  /** Fit for an id in the page. */
  id: string
  label: string
  detail: string
  aim: Aim
}

/** Lines of one kind. */
export interface EntryGroup {
  kind: Aim['kind']
  entries: readonly Entry[]
  /** How many fit; more than are shown, perhaps. */
  total: number
}

/** What the palette looks through. */
export interface Sources {
  listings: readonly Listing[]
  /** Lists of purchasers that are here, whole or in part. */
  lists: readonly (readonly CustomerRow[])[]
}

/** What fits what was typed, by kinds; pages, actions and listings when nothing was. Empty kinds are left out. */
export function findEntries(typed: string, { listings, lists }: Sources): EntryGroup[] {
  const wanted = fold(typed.trim())
  const fits = (...texts: string[]) => hasWords(fold(texts.join('\n')), wanted)
  const all = (kind: Aim['kind'], entries: Entry[]) => ({ kind, entries, total: entries.length })
  const titles = new Map(listings.map((listing) => [listing.itemId, titleOf(listing)]))
  const groups = [
    purchasersOf(typed, lists, titles),
    all(
      'listing',
      listings.flatMap((listing) => {
        const isFound = fits(titleOf(listing), listing.itemId)
        return isFound ? [listingEntry(listing)] : []
      }),
    ),
    all(
      'page',
      pages.map(pageEntry).filter(({ label }) => fits(label)),
    ),
    all(
      'action',
      actions.map(actionEntry).filter(({ label }) => fits(label)),
    ),
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

function purchasersOf(
  typed: string,
  lists: Sources['lists'],
  titles: ReadonlyMap<string, string>,
): EntryGroup {
  const { rows, total } = findInLists(lists, typed, mostPurchasers, locale())
  const entries = rows.map((row, place): Entry => {
    const { itemId, purchaserOrgId: orgId } = row.provision
    return {
      id: `purchaser-${place}`,
      label: nameOf(row),
      detail: t('palette.purchaser', { listing: titles.get(itemId) ?? itemId, orgId }),
      aim: { kind: 'purchaser', itemId, orgId },
    }
  })
  return { kind: 'purchaser', entries, total }
}

function titleOf({ title }: Listing): string {
  return visibleText(title) || t('listings.untitled')
}

function listingEntry(listing: Listing): Entry {
  const { itemId } = listing
  const aim = { kind: 'listing', itemId } as const
  return { id: `listing-${itemId}`, label: titleOf(listing), detail: '', aim }
}

function pageEntry({ to, label }: (typeof pages)[number]): Entry {
  return { id: `page-${label}`, label: t(label), detail: '', aim: { kind: 'page', to } }
}

function actionEntry(action: Action): Entry {
  const aim = { kind: 'action', action } as const
  return { id: `action-${action}`, label: t(`palette.action.${action}`), detail: '', aim }
}
