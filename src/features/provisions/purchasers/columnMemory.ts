const prefix = 'seatkeeper.columns.'

/** The columns this browser showed of a list last, as an address says it; nothing where they were the usual ones. */
export function rememberedColumns(list: string): string | undefined {
  try {
    return localStorage.getItem(prefix + list) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers them for the next visit; the usual columns need no memory. */
export function rememberColumns(list: string, cols: string | undefined): void {
  try {
    if (cols === undefined) localStorage.removeItem(prefix + list)
    else localStorage.setItem(prefix + list, cols)
  } catch {
    // Without storage the address remembers.
  }
}
