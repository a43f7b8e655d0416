import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addStep, readSeatInput, step } from './seatInput'

describe('readSeatInput', () => {
  it.each(['', ' ', '\t', '\u3000', '\u00a0'])('takes %j for unchanged, never for 0', (text) => {
    expect(readSeatInput(text, 8)).toEqual({ kind: 'unchanged' })
    expect(readSeatInput(text, undefined)).toEqual({ kind: 'unchanged' })
  })

  it.each([
    ['0', 0],
    ['12', 12],
    [' 12\n', 12],
    ['007', 7],
    ['9999999', 9_999_999],
    ['１２', 12],
    ['1２', 12],
    ['٣٤', 34],
    ['۳۴', 34],
    ['३४', 34],
    ['๓๔', 34],
  ])('reads %s as a number', (text, value) => {
    expect(readSeatInput(text, 8)).toEqual({ kind: 'absolute', value })
    expect(readSeatInput(text, undefined)).toEqual({ kind: 'absolute', value })
  })

  it.each([
    ['+4', 4],
    ['-1', -1],
    ['\u22121', -1],
    ['＋４', 4],
    ['－１', -1],
    ['+٤', 4],
    ['-8', -8],
    ['+0', 0],
  ])('reads %s as a difference', (text, delta) => {
    expect(readSeatInput(text, 8)).toEqual({ kind: 'delta', delta, value: 8 + delta })
  })

  it.each([
    '10.000',
    '10,000',
    '10 000',
    '10\u202f000',
    '10\u066c000',
    "10'000",
    '1_000',
    '8.0',
    '8.',
    '.8',
    '1e3',
    '1E3',
    '0x10',
    '0b1',
    '8n',
    'NaN',
    'Infinity',
    'eight',
    '8 seats',
    '+',
    '--1',
    '+-1',
    '+ 4',
    '4+',
    '8²',
    '①',
    '½',
    'Ⅷ',
    '八',
    '1٢',
    '٣۳',
    '8৪',
    '1\u200b2',
    '\u202e12',
    '1\n2',
    '8\u0000',
    'null',
    '[8]',
    '8;9',
    '%',
  ])('refuses %j', (text) => {
    expect(readSeatInput(text, 8)).toEqual({ kind: 'invalid', why: 'notWhole' })
  })
})

describe('readSeatInput holds bounds', () => {
  it.each(['10000000', '99999999999999999999', '+10000000', '0'.repeat(5000)])(
    'refuses more than seven figures',
    (text) => {
      expect(readSeatInput(text, 8)).toEqual({ kind: 'invalid', why: 'tooLarge' })
    },
  )

  it('refuses a difference that leads below 0, above all bounds, or from nowhere', () => {
    expect(readSeatInput('-9', 8)).toEqual({ kind: 'invalid', why: 'negativeResult' })
    expect(readSeatInput('+1', 2_147_483_647)).toEqual({ kind: 'invalid', why: 'tooLarge' })
    expect(readSeatInput('+1', undefined)).toEqual({ kind: 'invalid', why: 'noCurrentValue' })
  })

  it('lowers a number larger than one may type', () => {
    const read = readSeatInput('-1', 50_000_000)
    expect(read).toEqual({ kind: 'delta', delta: -1, value: 49_999_999 })
  })

  it('reads every number in every number system', () => {
    const zeros = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10)
    fc.assert(
      fc.property(fc.nat(9_999_999), zeros, (value, zero) => {
        const text = Array.from(String(value), (figure) =>
          String.fromCodePoint(zero + Number(figure)),
        ).join('')
        expect(readSeatInput(text, 8)).toEqual({ kind: 'absolute', value })
      }),
    )
  })

  it('yields whole numbers from 0 to the limit of the contract, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[+\-.,e0-9٠-٩]{0,9}$/),
    )
    fc.assert(
      fc.property(typed, fc.option(fc.nat(2_147_483_647), { nil: undefined }), (text, current) => {
        const input = readSeatInput(text, current)
        if (input.kind === 'unchanged' || input.kind === 'invalid') return
        expect(Number.isInteger(input.value)).toBe(true)
        expect(input.value).toBeGreaterThanOrEqual(0)
        expect(input.value).toBeLessThanOrEqual(2_147_483_647)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('step', () => {
  it.each([
    ['', 8, 1, '9'],
    ['', 8, -10, '0'],
    ['', undefined, 1, '1'],
    ['12', 8, -1, '11'],
    ['+4', 8, 10, '22'],
    ['٣', 8, 1, '4'],
    ['0', 8, -1, '0'],
    ['ten', 8, 1, 'ten'],
    ['-9', 8, 1, '-9'],
    ['9999999', 8, 1, '9999999'],
    ['', 50_000_000, -1, ''],
  ])('from %j (now %s) by %d is %j', (text, current, by, stepped) => {
    expect(step(text, current, by)).toBe(stepped)
  })
})

it.each<[string, number | undefined, number, string]>([
  ['', 8, 5, '+5'],
  ['', 8, -5, '-5'],
  ['+4', 8, 5, '+9'],
  ['+4', 8, -4, ''],
  ['12', 8, 5, '17'],
  ['2', 8, -5, '-11'],
  ['', undefined, 5, '5'],
  ['', undefined, -5, ''],
  ['3', undefined, 5, '8'],
  ['x', 8, 5, 'x'],
  ['12', 8, 0, '12'],
])('%j of %s and %s more is %j', (text, current, by, expected) => {
  expect(addStep(text, current, by)).toBe(expected)
})

it('what falls below 0 is refused by the field', () => {
  expect(readSeatInput(addStep('2', 8, -5), 8)).toEqual({ kind: 'invalid', why: 'negativeResult' })
})
