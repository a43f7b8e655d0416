import { hasAside, presented, wayInside } from './presenting'

/**
 * A browser may keep a page that is left and show it again as it was (its back/forward cache). One that comes
 * back into a presentation, or was one, is loaded anew, and none is seen before that is decided.
 */
export function distrustKeptPages(): void {
  const { style } = document.documentElement
  let focused: Element | null = null
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return
    focused = document.activeElement
    style.visibility = 'hidden'
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    const place = wayInside()
    if (place !== undefined) location.replace(place)
    else if (presented() || hasAside()) location.reload()
    else {
      style.visibility = ''
      // What is not visible loses the focus.
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
  })
}
