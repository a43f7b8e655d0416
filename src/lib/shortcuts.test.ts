import { expect, test } from 'vitest'
import { type KeyPress, shortcutOf } from './shortcuts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false }
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...none,
  key,
  code: '',
  ...held,
})
const page = { isInField: false, withSingleKeys: true }

test.each<[string, KeyPress, boolean, string | undefined]>([
  ['Ctrl+K', press('k', { ctrlKey: true }), false, 'palette'],
  ['Ctrl+K with caps lock', press('K', { ctrlKey: true }), false, 'palette'],
  ['Ctrl+K on a Cyrillic keyboard', press('л', { ctrlKey: true, code: 'KeyK' }), false, 'palette'],
  ['the key of K that writes T', press('t', { ctrlKey: true, code: 'KeyK' }), false, undefined],
  ['Ctrl+Shift+K', press('K', { ctrlKey: true, shiftKey: true }), false, undefined],
  ['Ctrl+K on a Mac, which cuts a line', press('k', { ctrlKey: true }), true, undefined],
  ['Cmd+K on a Mac', press('k', { metaKey: true }), true, 'palette'],
  ['k', press('k'), false, undefined],
  ['/', press('/'), false, 'search'],
  ['?', press('?', { shiftKey: true }), false, 'help'],
  ['Alt+/', press('/', { altKey: true }), false, undefined],
  ['/ while a word is composed', press('/', { isComposing: true }), false, undefined],
])('%s', (_, event, apple, shortcut) => {
  expect(shortcutOf(event, page, apple)).toBe(shortcut)
})

test('single keys are letters in a field, and nothing when they are off', () => {
  expect(shortcutOf(press('/'), { ...page, isInField: true }, false)).toBeUndefined()
  expect(shortcutOf(press('?'), { ...page, withSingleKeys: false }, false)).toBeUndefined()
  const palette = press('k', { ctrlKey: true })
  expect(shortcutOf(palette, { isInField: true, withSingleKeys: false }, false)).toBe('palette')
})
