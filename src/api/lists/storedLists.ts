import type { CustomerRow } from '~/contract/provisions'
import { noteKept } from './keepsLists'
import type { ListKey } from './listDatabase'
import { forgetParts, Parts } from './parts'
import type { WholeList } from './readWhole'
import { withoutPersons } from './withoutPersons'

/** A list and what its listing is called, so that it can be shown when nobody else tells. */
export interface StoredList extends WholeList {
  title?: string | undefined
}

const lists = new Parts<Omit<StoredList, 'rows'>, CustomerRow>({
  prefix: '',
  version: 2,
  isSame: Object.is,
  toKeep: withoutPersons,
})

/** The list as it was kept last; `undefined` where there is none, or this browser keeps nothing. */
export async function storedList(key: ListKey): Promise<StoredList | undefined> {
  const kept = await lists.read(key).catch(() => undefined)
  return kept && { ...kept.facts, rows: kept.items }
}

/** Keeps a list for the next visit, without a word about persons. What cannot be kept is read again. */
export async function keepList(key: ListKey, { rows, ...facts }: StoredList): Promise<void> {
  try {
    await lists.write(key, { facts, items: rows })
    noteKept(true)
  } catch {
    // A full or a private browser: the list is here for this load of the page.
  }
}

/** Forgets every list of this device, and what was seen of them. */
export async function forgetLists(): Promise<void> {
  noteKept(false)
  await forgetParts()
}
