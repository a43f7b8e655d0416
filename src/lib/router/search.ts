import type { Search } from './register'

/** Reads what stands behind the question mark: texts, and whatever else JSON says. The last of a name counts. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(
    Array.from(new URLSearchParams(text), ([name, value]) => [name, read(value)]),
  )
}

/** Writes search parameters, `?` first; nothing when there are none. What is `undefined` is left out. */
export function stringifySearch(search: object): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search) as [string, unknown][]) {
    if (value !== undefined) params.set(name, write(value))
  }
  return params.size > 0 ? `?${params.toString()}` : ''
}

function read(text: string): unknown {
  // Most values are plain words, and a parser that throws takes its time.
  if (!/^["[{\d-]|^(?:true|false|null)$/.test(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    // Digits beyond what a number holds are a text, or an id would become another one.
    return typeof value === 'number' && String(value) !== text ? text : value
  } catch {
    return text
  }
}

function write(value: unknown): string {
  return typeof value === 'string' && read(value) === value ? value : JSON.stringify(value)
}
