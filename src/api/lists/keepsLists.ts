const key = 'seatkeeper.keepsLists'

/** Whether this browser has kept a list, told before the database is opened, which is loaded lazily. */
export function keepsLists(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** Remembers that a list was kept, or that all were forgotten. */
export function noteKept(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(key, 'true')
    else localStorage.removeItem(key)
  } catch {
    // Then the first page comes before what was kept.
  }
}
