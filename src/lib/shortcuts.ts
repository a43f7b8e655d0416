import { useSyncExternalStore } from 'react'

const key = 'seatkeeper.singleKeys'
const listeners = new Set<() => void>()
let areOn = readKept()

/** How a shortcut is held: alone, with Ctrl (Cmd on a Mac), or with Alt (Option). */
type Held = 'alone' | 'mod' | 'alt'

/** Every shortcut there is, in the order they are listed in. Those held alone can be turned off. */
export const shortcuts = {
  palette: { key: 'k', held: 'mod' },
  search: { key: '/', held: 'alone' },
  edit: { key: 'e', held: 'alone' },
  raise: { key: 'm', held: 'alt' },
  review: { key: 's', held: 'mod' },
  send: { key: 'Enter', held: 'mod' },
  present: { key: 'p', held: 'alone' },
  help: { key: '?', held: 'alone' },
} as const satisfies Record<string, { key: string; held: Held }>
export type Shortcut = keyof typeof shortcuts

/** Names of the shortcuts, in their order. */
export const shortcutNames = Object.keys(shortcuts) as Shortcut[]

/** Whether this computer names its keys as Apple does. */
export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform)
}

/** The keys of a shortcut as people read them: `Ctrl+K`, `⌘K`, `/`. */
export function keysText(name: Shortcut, apple = isApple()): string {
  const { key, held } = shortcuts[name]
  const shown = held === 'alone' ? key : key.charAt(0).toUpperCase() + key.slice(1)
  const before = { alone: '', mod: apple ? '⌘' : 'Ctrl+', alt: apple ? '⌥' : 'Alt+' }
  return before[held] + shown
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(name: Shortcut, apple = isApple()): string {
  const { key, held } = shortcuts[name]
  const before = { alone: '', mod: apple ? 'Meta+' : 'Control+', alt: 'Alt+' }
  return before[held] + (key.length === 1 ? key.toUpperCase() : key)
}

/** A key press, as far as shortcuts look at it. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/** What a key press asks for. Single keys mean nothing inside fields, nor where they are turned off. */
export function shortcutOf(
  press: KeyPress,
  { isInField, withSingleKeys }: { isInField: boolean; withSingleKeys: boolean },
  apple = isApple(),
): Shortcut | undefined {
  const held = press.isComposing ? undefined : heldIn(press, apple)
  if (!held || (held === 'alone' && (isInField || !withSingleKeys))) return undefined
  return shortcutNames.find(
    (name) => shortcuts[name].held === held && isKey(press, shortcuts[name].key),
  )
}

/** AltGr, which writes signs, is Ctrl and Alt; Shift writes `?`. */
function heldIn(press: KeyPress, apple: boolean): Held | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = press
  if (altKey) return ctrlKey || metaKey || shiftKey ? undefined : 'alt'
  if (!ctrlKey && !metaKey) return 'alone'
  return (apple ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !shiftKey ? 'mod' : undefined
}

/** By its letter; by its place where no Latin letter is written: other scripts, and Option on a Mac. */
function isKey({ key: pressed, code, altKey, shiftKey }: KeyPress, key: string): boolean {
  if (!/^[a-z]$/.test(key)) return pressed === key
  if (/^[a-z]$/i.test(pressed)) return pressed.toLowerCase() === key && (altKey || !shiftKey)
  return code === `Key${key.toUpperCase()}`
}

/** Whether an element takes letters: to write them, or to find an entry of a menu. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"]')) return true
  return target.matches('input, textarea, select, [role="textbox"]')
}

/** Whether single keys do something. */
export function areSingleKeysOn(): boolean {
  return areOn
}

/** Turns single keys on or off, for this browser where it keeps that. */
export function turnSingleKeys(on: boolean): void {
  areOn = on
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener()
}

/** Whether single keys do something, for components. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readKept(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}
