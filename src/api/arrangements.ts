const columns = 'seatkeeper.columns.'
const columnsOf = (list: string) => columns + list
const density = 'seatkeeper.density'

/** The columns this browser showed of a list last, as an address says it; nothing where they were the usual ones. */
export function rememberedColumns(list: string): string | undefined {
  return remembered(columnsOf(list))
}

/** Remembers them for the next visit; the usual columns need no memory. */
export function rememberColumns(list: string, cols: string | undefined): void {
  remember(columnsOf(list), cols)
}

/** How dense the rows of all lists were last, where that was not usual. */
export function rememberedDensity(): 'dense' | 'roomy' | undefined {
  const text = remembered(density)
  return text === 'dense' || text === 'roomy' ? text : undefined
}

/** Remembers that for the next visit. */
export function rememberDensity(text: 'dense' | 'roomy' | undefined): void {
  remember(density, text)
}

/** Forgets how every list was arranged. */
export function forgetArrangements(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(columns))
    for (const key of [...keys, density]) localStorage.removeItem(key)
  } catch {
    // Nothing was remembered.
  }
}

function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function remember(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Without storage the address remembers.
  }
}
