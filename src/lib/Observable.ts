import { useSyncExternalStore } from 'react'

/** A value kept beside React's state: what shows it is drawn anew when it changes, and nothing around that. */
export class Observable<T> {
  private readonly listeners = new Set<() => void>()

  constructor(private current: T) {}

  readonly read = (): T => this.current

  readonly set = (next: T): void => {
    if (Object.is(this.current, next)) return
    this.current = next
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** What an observable value is now, for components. */
export function useObservable<T>({ subscribe, read }: Observable<T>): T {
  return useSyncExternalStore(subscribe, read)
}
