import { useSyncExternalStore } from 'react'

const key = 'seatkeeper.singleKeys'
const listeners = new Set<() => void>()
let areOn = readKept()

/** What a key asks for: the palette, the search field, the list of shortcuts. */
export type Shortcut = 'palette' | 'search' | 'help'

/** Whether this computer names its keys as Apple does. */
export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform)
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
  const { key: pressed, ctrlKey, metaKey, altKey, shiftKey, isComposing } = press
  if (isComposing || altKey) return undefined
  if (ctrlKey || metaKey) {
    const isOnlyOurs = (apple ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !shiftKey
    return isOnlyOurs && isK(press) ? 'palette' : undefined
  }
  if (isInField || !withSingleKeys) return undefined
  if (pressed === '/') return 'search'
  return pressed === '?' ? 'help' : undefined
}

/** By its letter; by its place on keyboards that have no Latin letters. */
function isK({ key: pressed, code }: KeyPress): boolean {
  if (/^[a-z]$/i.test(pressed)) return pressed.toLowerCase() === 'k'
  return code === 'KeyK'
}

/** Whether an element takes letters. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]')
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
