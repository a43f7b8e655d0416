import { knownListsKey, readKnownLists } from '../earlyRequest'

/**
 * Notes for the next load of this tab whether a list is kept in this browser: then the page begins with what
 * changed last, and the early request has to know that.
 */
export function noteKnown(itemId: string, isKnown: boolean): void {
  try {
    const others = readKnownLists(sessionStorage.getItem(knownListsKey)).filter(
      (each) => each !== itemId,
    )
    const known = isKnown ? [...others, itemId] : others
    sessionStorage.setItem(knownListsKey, JSON.stringify(known))
  } catch {
    // Then one request is made in vain.
  }
}
