import { useSyncExternalStore } from 'react'

const key = 'seatkeeper.theme'

/** How the page looks; `system` follows the computer. */
export type Theme = 'system' | 'light' | 'dark'

const listeners = new Set<() => void>()

/** The chosen theme of this browser. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Shows the page in the chosen theme. */
export function applyTheme(theme: Theme = readTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Chooses a theme and keeps the choice, where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme)
  try {
    localStorage.setItem(key, theme)
  } catch {
    // A browser that stores nothing still shows the theme until the page is left.
  }
  for (const listener of listeners) listener()
}

/** The theme that is shown, for components. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, shownTheme)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function shownTheme(): Theme {
  const shown = document.documentElement.dataset['theme']
  return shown === 'light' || shown === 'dark' ? shown : 'system'
}
