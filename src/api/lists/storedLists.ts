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

type Facts = Omit<StoredList, 'rows'>

const lists = new Parts<Facts, CustomerRow>({
  prefix: '',
  version: 1,
  isSame: Object.is,
  toKeep: withoutPersons,
})

/**
 * The list as it was kept last; `undefined` where there is none, or this browser keeps nothing. `onBeginning` hears
 * the first rows of a long one before.
 */
export async function storedList(
  key: ListKey,
  onBeginning?: (list: StoredList) => void,
): Promise<StoredList | undefined> {
  const listOf = ({ facts, items }: { facts: Facts; items: readonly CustomerRow[] }) => {
    return { ...facts, rows: items }
  }
  const kept = await lists
    .read(key, (beginning) => onBeginning?.(listOf(beginning)))
    .catch(() => undefined)
  return kept && listOf(kept)
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
