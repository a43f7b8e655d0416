import { useEffect, useState } from 'react'

/** What is in a file of its own: missing until that has come, and why it could not be had. */
export interface Later<T> {
  value: T | undefined
  failure: { cause: unknown } | undefined
}

/**
 * A hook that loads a file as soon as `isWanted`, once for all who use it. A file that cannot be had is asked for
 * again when there is a network again.
 */
export function laterHook<T>(load: () => Promise<T>): (isWanted?: boolean) => Later<T> {
  let loaded: T | undefined
  return function useLater(isWanted = true) {
    const [value, setValue] = useState(() => loaded)
    const [failure, setFailure] = useState<{ cause: unknown }>()
    const isMissing = value === undefined && isWanted
    useEffect(() => {
      if (!isMissing) return
      const begin = () => {
        load().then(
          (file) => setValue(() => (loaded = file)),
          (cause: unknown) => setFailure({ cause }),
        )
      }
      begin()
      addEventListener('online', begin)
      return () => removeEventListener('online', begin)
    }, [isMissing])
    return { value, failure }
  }
}
