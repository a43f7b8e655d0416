import { expect, test } from 'vitest'
import { ariaKeys, type KeyPress, keysText, shortcutNames, shortcutOf } from './shortcuts'

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
  ['e', press('e'), false, 'edit'],
  ['E', press('E', { shiftKey: true }), false, undefined],
  ['the key of e on a Cyrillic keyboard', press('у', { code: 'KeyE' }), false, 'edit'],
  ['Ctrl+S', press('s', { ctrlKey: true }), false, 'review'],
  ['Ctrl+Enter', press('Enter', { ctrlKey: true }), false, 'send'],
  ['Cmd+Enter on a Mac', press('Enter', { metaKey: true }), true, 'send'],
  ['Enter', press('Enter'), false, undefined],
  ['Alt+M', press('m', { altKey: true }), false, 'raise'],
  ['Option+M on a Mac, which writes µ', press('µ', { altKey: true, code: 'KeyM' }), true, 'raise'],
  ['AltGr+M', press('µ', { altKey: true, ctrlKey: true, code: 'KeyM' }), false, undefined],
  ['a name every object has', press('constructor'), false, undefined],
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

test('no two shortcuts have the same keys, and each can be read', () => {
  expect(new Set(shortcutNames.map((name) => ariaKeys(name, false))).size).toBe(
    shortcutNames.length,
  )
  expect(shortcutNames.map((name) => keysText(name, false))).toEqual([
    ...['Ctrl+K', '/', 'e', 'Alt+M', 'Ctrl+S', 'Ctrl+Enter', 'p', '?'],
  ])
  expect(keysText('send', true)).toBe('⌘Enter')
})
