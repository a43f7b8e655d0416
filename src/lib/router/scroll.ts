import type { RouterHistory } from '@tanstack/history'
import type { Place } from './router'

const item = 'seatkeeper.scroll'

/** How far down each entry of the browser's history was scrolled (px), by its key. */
const positions = readKept()
/** The entry this page load began with. */
let first: string | undefined

/** Remembers how far down every page was left, in this tab. @returns what ends it */
export function watchScroll(history: RouterHistory): () => void {
  globalThis.history.scrollRestoration = 'manual'
  let here = keyOf(history)
  const note = () => {
    positions[here] = Math.round(scrollY)
    here = keyOf(history)
  }
  const keep = () => {
    note()
    // The newest are those the way back leads to.
    const newest = Object.entries(positions).slice(-50)
    sessionStorage.setItem(item, JSON.stringify(Object.fromEntries(newest)))
  }
  addEventListener('pagehide', keep)
  const stop = history.subscribe(note)
  return () => {
    removeEventListener('pagehide', keep)
    stop()
  }
}

/** Scrolls to where this entry was left; to the top where it is new. */
export function restoreScroll({ key, hash, keepsScroll }: Place): void {
  const top = positions[key]
  const isFirst = first === undefined
  first ??= key
  // A page that has just begun is at its top; to ask for that would have the browser lay it out twice.
  if (isFirst && !top) return
  stopReaching()
  if (top !== undefined) reach(top)
  else if (!keepsScroll && hash === '') scrollTo({ top: 0, behavior: 'instant' })
}

const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
let stopReaching: () => void = () => undefined

/** Scrolls there as soon as the page is so long, unless somebody has begun to use it. */
function reach(top: number): void {
  const tryIt = () => {
    scrollTo({ top, behavior: 'instant' })
    if (Math.abs(scrollY - top) <= 1) stopReaching()
  }
  const observer = new ResizeObserver(tryIt)
  stopReaching = () => {
    observer.disconnect()
    for (const hand of hands) removeEventListener(hand, stopReaching)
  }
  for (const hand of hands) addEventListener(hand, stopReaching, { passive: true })
  observer.observe(document.body)
  tryIt()
}

function keyOf({ location }: RouterHistory): string {
  return location.state.__TSR_key ?? ''
}

function readKept(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(item) ?? '{}')
    const entries = Object.entries(kept ?? {}).filter(([, top]) => typeof top === 'number')
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}
