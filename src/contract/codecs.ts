import * as z from 'zod/mini'

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A whole number that travels as text in a form field; `undefined` is left out. */
export const intText = z.codec(z.string().check(z.regex(/^-?\d{1,16}$/)), z.int(), {
  decode: Number,
  encode: String,
})

/** A truth value that travels as the words `true` and `false`; some clients send `True`. */
export const booleanText = z.codec(z.string().check(z.regex(/^(true|false)$/i)), z.boolean(), {
  decode: (text) => text.toLowerCase() === 'true',
  encode: String,
})

/** A JSON value that travels as text in one form field. */
export function jsonText<Inner extends z.ZodMiniType>(inner: Inner) {
  const parsed = z.codec(z.string(), z.unknown(), {
    decode: (text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.issues.push({ code: 'custom', message: 'not JSON', input: text })
        return z.NEVER
      }
    },
    encode: (value) => JSON.stringify(value),
  })
  return z.pipe(parsed, inner)
}

/** An instant in whole milliseconds since 1970-01-01 UTC. */
export const epochMs = z.int()

/**
 * An instant that may never come: `-1`, `null` and a missing member all mean "none stated" and read
 * as `null`; `null` is written as `-1`.
 */
export const epochMsOrNone = z.codec(z.nullish(z.int()), z.nullable(z.int()), {
  decode: (wire) => (wire === undefined || wire === null || wire === -1 ? null : wire),
  encode: (instant) => instant ?? -1,
})

/** A map from outside: read into a `Map`, keys that would reach a prototype are refused. */
export function mapOf<Value extends z.ZodMiniType>(value: Value) {
  const entries = z.codec(z.unknown(), z.any(), {
    decode: (wire, context) => {
      const isMap = typeof wire === 'object' && wire !== null && !Array.isArray(wire)
      if (isMap && !Object.keys(wire).some((key) => forbiddenKeys.has(key))) {
        return new Map(Object.entries(wire))
      }
      context.issues.push({ code: 'custom', message: 'not a plain map', input: wire })
      return z.NEVER
    },
    encode: (map: Map<string, unknown>) => Object.fromEntries(map),
  })
  return z.pipe(entries, z.map(z.string(), value))
}

/** Rows of a list as read: those that are whole, and how many are not. */
export interface Rows<Row> {
  rows: Row[]
  unreadable: number
}

/** Rows of a list, each judged by itself: one that cannot be read costs only itself. */
export function rowsOf<Row extends z.ZodMiniType>(row: Row) {
  return z.codec(z.array(z.unknown()), z.custom<Rows<z.output<Row>>>(), {
    decode: (wire) => {
      const rows = wire.flatMap((item) => {
        const read = z.safeDecode(row, item as z.input<Row>)
        return read.success ? [read.data] : []
      })
      return { rows, unreadable: wire.length - rows.length }
    },
    encode: ({ rows }) => rows.map((item) => z.encode(row, item)),
  })
}

/** Paging as every list takes it: `start` counts from 1, `num` is 10 unless told, 100 at most. */
export const pagingParams = { start: z.optional(intText), num: z.optional(intText) }

/** Paging as every list answers it; `nextStart` is -1 on the last page. */
export const pagingReply = {
  total: z.int(),
  start: z.int(),
  num: z.int(),
  nextStart: z.int(),
}
