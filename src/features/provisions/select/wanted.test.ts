import { expect, test } from 'vitest'
import { wishesOfPack } from '~/rules/bulk/wishesFor'
import { fieldsOfPack, readWanted, readWish, type WishField } from './wanted'

test.each([
  ['add', '4', { kind: 'add', by: 4 }],
  ['add', '+4', { kind: 'add', by: 4 }],
  ['add', '-4', { kind: 'add', by: -4 }],
  ['set', '0', { kind: 'set', value: 0 }],
  ['atLeast', '12', { kind: 'atLeast', value: 12 }],
  ['set', '+4', 'invalid'],
  ['atLeast', '-1', 'invalid'],
  ['add', '1.000', 'invalid'],
  ['set', '', 'invalid'],
  ['none', 'x', 'none'],
] as const)('%s with %j', (kind, text, wish) => {
  expect(readWish({ kind, text })).toEqual(wish)
})

test('fields are wishes once all of them can be read and something is to change', () => {
  expect(readWanted(new Map())).toBeUndefined()
  expect(readWanted(new Map([['', { kind: 'none', text: '' }]]))).toBeUndefined()
  const fields = new Map<string, WishField>([
    ['', { kind: 'atLeast', text: '5' }],
    ['standard', { kind: 'add', text: '2' }],
  ])
  expect(readWanted(fields)).toEqual({
    maxUsers: { kind: 'atLeast', value: 5 },
    seats: new Map([['standard', { kind: 'add', by: 2 }]]),
  })
  expect(readWanted(new Map([...fields, ['x', { kind: 'set', text: '-' }]]))).toBeUndefined()
})

test('a pack fills fields that want what it wants', () => {
  const pack = { maxUsers: 6, seats: { standard: 5, advanced: -1, none: 0 } }
  expect(readWanted(fieldsOfPack(pack))).toEqual(wishesOfPack(pack))
})
