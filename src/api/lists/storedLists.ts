import type { CustomerRow } from '~/contract/provisions'
import { openLists } from './listsDatabase'
import type { WholeList } from './readWhole'

/** Whose list, seen by whom: another role may see less. */
export interface ListKey {
  portal: string
  sellerOrgId: string
  username: string
  itemId: string
}

/** Version of what is stored; what has another is read anew from the portal. */
const version = 1

interface Stored {
  version: typeof version
  list: WholeList
}

function nameOf({ portal, sellerOrgId, username, itemId }: ListKey): string {
  return [portal, sellerOrgId, username, itemId].join(' ')
}

/** The list as it was kept last; `undefined` where there is none, or this browser keeps nothing. */
export async function storedList(key: ListKey): Promise<WholeList | undefined> {
  try {
    // Written by this app alone, and only in this version's shape.
    const stored = (await (await openLists()).get('lists', nameOf(key))) as Stored | undefined
    return stored?.version === version ? stored.list : undefined
  } catch {
    return undefined
  }
}

/** Keeps a list for the next visit, without a word about persons. What cannot be kept is read again. */
export async function keepList(key: ListKey, list: WholeList): Promise<void> {
  const stored: Stored = { version, list: { ...list, rows: list.rows.map(withoutPersons) } }
  try {
    await (await openLists()).put('lists', stored, nameOf(key))
  } catch {
    // A full or a private browser: the list is here for this load of the page.
  }
}

/** Forgets every list of this device. */
export async function forgetLists(): Promise<void> {
  try {
    await (await openLists()).clear('lists')
  } catch {
    // Nothing was kept.
  }
}

function withoutPersons({ provision, customer }: CustomerRow): CustomerRow {
  const {
    purchaserUsername: _username,
    purchaserFullName: _fullName,
    purchaserEmail: _email,
    purchaserPhone: _phone,
    ...rest
  } = provision
  return { provision: rest, ...(customer && { customer }) }
}
