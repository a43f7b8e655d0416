import { useEffect, useState } from 'react'

const minute = 60_000

/** This computer's time (ms), as of the last full minute since the screen came. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute)
    return () => clearInterval(timer)
  }, [])
  return now
}
