import { useSyncExternalStore } from 'react'

const minute = 60_000
let now = Date.now()

function subscribe(listener: () => void) {
  now = Date.now()
  const timer = setInterval(() => {
    now = Date.now()
    listener()
  }, minute)
  return () => clearInterval(timer)
}

/** The time (ms), to the minute: what is judged by it changes while a page stays open. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
