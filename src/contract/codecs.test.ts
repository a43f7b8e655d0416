import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { booleanText, epochMsOrNone, intText, jsonText, mapOf, rowsOf } from './codecs'

function isRead(schema: z.ZodMiniType, wire: unknown): boolean {
  return z.safeDecode(schema, wire).success
}

describe('intText', () => {
  it('reads back every whole number it wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(z.decode(intText, z.encode(intText, number))).toBe(number)
      }),
    )
  })

  it.each(['', ' 1', '1.5', '1e3', '0x10', '+1', '٣', '9007199254740993', '12345678901234567'])(
    'refuses %j',
    (text) => {
      expect(isRead(intText, text)).toBe(false)
    },
  )
})

describe('booleanText', () => {
  it.each([
    ['true', true],
    ['false', false],
    ['True', true],
    ['FALSE', false],
  ])('reads %s', (text, value) => {
    expect(z.decode(booleanText, text)).toBe(value)
  })

  it.each([true, false])('writes %s as a lower-case word', (value) => {
    expect(z.encode(booleanText, value)).toBe(value ? 'true' : 'false')
  })

  it.each(['', '1', 'yes', 'truest'])('refuses %j', (text) => {
    expect(isRead(booleanText, text)).toBe(false)
  })
})

describe('jsonText', () => {
  const anything = jsonText(z.any())

  it('reads back every JSON value it wrote', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        expect(z.decode(anything, z.encode(anything, value))).toEqual(value)
      }),
    )
  })

  it.each(['', '{', "{'a':1}", '[object Object]'])('refuses %j without throwing', (text) => {
    expect(isRead(anything, text)).toBe(false)
  })

  it('refuses JSON that is something else than was described', () => {
    expect(isRead(jsonText(z.object({ num: z.int() })), '{"num":"8"}')).toBe(false)
  })
})

describe('epochMsOrNone', () => {
  it.each([-1, null, undefined])('reads %s as no end', (wire) => {
    expect(z.decode(epochMsOrNone, wire)).toBeNull()
  })

  it('writes no end as -1', () => {
    expect(z.encode(epochMsOrNone, null)).toBe(-1)
  })

  it('reads back every instant it wrote', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8_640_000_000_000_000 }), (instant) => {
        expect(z.decode(epochMsOrNone, z.encode(epochMsOrNone, instant))).toBe(instant)
      }),
    )
  })
})

describe('mapOf', () => {
  const seats = mapOf(z.object({ num: z.int() }))
  const forbidden = ['__proto__', 'constructor', 'prototype']
  const key = fc.string().filter((text) => !forbidden.includes(text))

  it('reads back every map it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.record({ num: fc.nat() }))), (entries) => {
        const map = new Map(entries)
        expect(z.decode(seats, z.encode(seats, map))).toEqual(map)
      }),
    )
  })

  it.each(forbidden)('refuses the key %s', (name) => {
    expect(isRead(seats, JSON.parse(`{"${name}":{"num":1}}`))).toBe(false)
  })

  it.each([[[]], [null], ['standard'], [7]])('refuses %j, which is no map', (wire) => {
    expect(isRead(seats, wire)).toBe(false)
  })
})

describe('rowsOf', () => {
  const row = z.object({ name: z.string(), until: epochMsOrNone })
  const rows = rowsOf(row)

  it('keeps the rows that are whole and counts the others', () => {
    const wire = [{ name: 'a', until: -1 }, { until: 5 }, null, { name: 'b', until: 7 }]
    expect(z.decode(rows, wire)).toEqual({
      rows: [
        { name: 'a', until: null },
        { name: 'b', until: 7 },
      ],
      unreadable: 2,
    })
  })

  it('reads back every row it wrote', () => {
    const some = fc.array(fc.record({ name: fc.string(), until: fc.option(fc.nat()) }))
    fc.assert(
      fc.property(some, (list) => {
        const read = z.decode(rows, z.encode(rows, { rows: list, unreadable: 0 }))
        expect(read).toEqual({ rows: list, unreadable: 0 })
      }),
    )
  })
})
