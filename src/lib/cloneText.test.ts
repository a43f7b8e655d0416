import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromText, toText } from './cloneText'

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(undefined, null, NaN, -0, Infinity, '$map', '$', true),
    fc.string(),
    fc.double(),
    fc.date(),
    fc.array(tie('tree')),
    fc.dictionary(fc.string(), tie('tree')),
    fc.array(fc.tuple(tie('tree'), tie('tree'))).map((pairs) => new Map(pairs)),
  ),
}))

test('whatever a row may hold comes back as it was', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(fromText(toText(value))).toEqual(structuredClone(value))
    }),
  )
})

test('a member that is undefined stays one', () => {
  expect(Object.keys(fromText(toText({ stamp: undefined })) as object)).toEqual(['stamp'])
})

test.each([new Set([1]), new Uint8Array(2), () => 1, 1n, /a/])(
  '%s is refused, not lost',
  (value) => {
    expect(() => toText(value)).toThrow(TypeError)
  },
)
