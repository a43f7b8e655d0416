import { useState } from 'react'

/** A value that waits while it is held, and whether a newer one is there. */
export interface Held<T> {
  value: T
  isBehind: boolean
  catchUp: () => void
}

/**
 * Keeps what is shown while `isTouched` (a pointer is on it, say), so that nothing moves under a hand. Another
 * `about` is another question, and its answer is shown at once; so is the first value.
 */
export function useHeld<T>(next: T, isTouched: boolean, about: string): Held<T> {
  const [shown, setShown] = useState({ value: next, about })
  const isHeld = isTouched && shown.value !== undefined
  const isCurrent = shown.value === next && shown.about === about
  if (!isCurrent && (!isHeld || shown.about !== about)) setShown({ value: next, about })
  return {
    value: isHeld && shown.about === about ? shown.value : next,
    isBehind: isHeld && !isCurrent,
    catchUp: () => setShown({ value: next, about }),
  }
}
