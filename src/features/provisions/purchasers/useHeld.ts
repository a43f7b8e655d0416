import { useState, useSyncExternalStore } from 'react'
import type { Observable } from '~/lib/Observable'

/** A value that waits while it is held, and whether a newer one is there. */
export interface Held<T> {
  value: T
  isBehind: boolean
  catchUp: () => void
}

interface HeldOptions<T> {
  /** What is to be shown, and what will be: the same, but for the time that drawing takes. */
  next: T
  coming: T
  /** Whether a hand is on it: a pointer, say. */
  touched: Observable<boolean>
  /** What is asked for. */
  about: string
}

/**
 * Keeps what is shown while a hand is on it, so that nothing moves under that. Another `about` is another question,
 * and its answer is shown at once; so is the first value.
 */
export function useHeld<T>({ next, coming, touched, about }: HeldOptions<T>): Held<T> {
  const [shown, setShown] = useState({ value: next, about })
  // A hand alone draws nothing anew: it is asked for while something waits.
  const isWaiting = coming !== shown.value || about !== shown.about
  const isTouched = useSyncExternalStore(touched.subscribe, () => isWaiting && touched.read())
  const isHeld = isTouched && shown.value !== undefined
  const isCurrent = shown.value === next && shown.about === about
  if (!isCurrent && (!isHeld || shown.about !== about)) setShown({ value: next, about })
  return {
    value: isHeld && shown.about === about ? shown.value : next,
    isBehind: isHeld && !isCurrent,
    catchUp: () => setShown({ value: next, about }),
  }
}
