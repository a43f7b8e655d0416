const key = 'seatkeeper.theme'

/** How the page looks; `system` follows the computer. */
export type Theme = 'system' | 'light' | 'dark'

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
}
