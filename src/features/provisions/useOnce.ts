import { useRef, useState } from 'react'

/** One thing at a time: a second click while something is under way does nothing. */
export function useOnce() {
  const [isBusy, setIsBusy] = useState(false)
  const isLocked = useRef(false)
  const once = async (work: () => Promise<void>) => {
    if (isLocked.current) return
    isLocked.current = true
    setIsBusy(true)
    await work().finally(() => {
      isLocked.current = false
      setIsBusy(false)
    })
  }
  return { isBusy, once }
}
