/** What is no JSON is written as a list that begins with one of these. */
const marks = { undefined: '$undefined', map: '$map', date: '$date', number: '$number', list: '$' }

/**
 * Writes what a database of the browser holds as text, so that `fromText` gives the same again: plain objects,
 * lists, maps, dates, and values that JSON does not know. @throws TypeError for anything else, rather than lose it
 */
export function toText(value: unknown): string {
  return JSON.stringify(mark(value))
}

/** Reads what `toText` wrote. */
export function fromText(text: string): unknown {
  return unmark(JSON.parse(text))
}

function mark(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : [marks.number, text(value)]
    case 'undefined':
      return [marks.undefined]
    case 'object':
      return value === null ? null : markObject(value)
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new TypeError(`A ${typeof value} cannot be written as text.`)
  }
}

const text = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

function markObject(value: object): unknown {
  if (Array.isArray(value)) return [marks.list, ...value.map(mark)]
  if (value instanceof Map) {
    return [marks.map, ...Array.from(value, ([key, each]) => [mark(key), mark(each)])]
  }
  if (value instanceof Date) return [marks.date, mark(value.getTime())]
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('This object cannot be written as text.')
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each)]))
}

function unmark(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unmark(each)]))
  }
  const [kind, ...rest] = value as unknown[]
  switch (kind) {
    case marks.undefined:
      return undefined
    case marks.number:
      return Number(rest[0])
    case marks.date:
      return new Date(unmark(rest[0]) as number)
    case marks.map:
      return new Map(
        (rest as [unknown, unknown][]).map(([key, each]) => [unmark(key), unmark(each)]),
      )
    default:
      return rest.map(unmark)
  }
}
