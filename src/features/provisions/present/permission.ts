import { useSyncExternalStore } from 'react'

/** How long one change may take, from being allowed to being sent, in ms. */
export const permittedFor = 5 * 60_000

let until: number | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function setUntil(next: number | undefined): void {
  until = next
  for (const listener of listeners) listener()
}

/** Opens the form of this page for one change. It is kept nowhere: loading the page anew closes it. */
export function allowOneChange(): void {
  clearTimeout(timer)
  setUntil(Date.now() + permittedFor)
  timer = setTimeout(endPermission, permittedFor)
}

/** Closes it: the change is sent, or too much time has gone by. */
export function endPermission(): void {
  clearTimeout(timer)
  setUntil(undefined)
}

/** Until when one change may be made (ms); `undefined`: none may. */
export function usePermission(): number | undefined {
  return useSyncExternalStore(subscribe, () => until)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
