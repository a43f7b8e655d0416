import { wasSent } from '../drafts'
import { mayStay } from '../presentation'
import type { Presented } from '../presenting'

/** Items of both storages as they were. */
export interface Items {
  local: readonly (readonly [string, string])[]
  session: readonly (readonly [string, string])[]
}

/** Every item that may be about somebody else than the presented purchaser. */
export function itemsOfOthers(presented: Presented): Items {
  const of = (storage: Storage) =>
    Object.entries(storage as Record<string, string>).filter(([key]) => !mayStay(key, presented))
  return { local: of(localStorage), session: of(sessionStorage) }
}

/** Takes them out. */
export function removeItems({ local, session }: Items): void {
  for (const [key] of local) localStorage.removeItem(key)
  for (const [key] of session) sessionStorage.removeItem(key)
}

/**
 * Puts them back; a draft that was kept in the presentation is newer than the one before it, and one whose form was
 * sent there would be typed against numbers that are gone.
 */
export function putItems({ local, session }: Items): void {
  for (const [key, text] of local) localStorage.setItem(key, text)
  for (const [key, text] of session) {
    if (sessionStorage.getItem(key) === null && !wasSent(key)) sessionStorage.setItem(key, text)
  }
}
