import { useEffect, useState } from 'react'
import { pausedUntil } from '~/api/throttle'

const second = 1_000

/** This computer's time, and until when ArcGIS has asked to be left alone, if it has (ms); by the second. */
export function useShutUntil(): { now: number; shutUntil: number | undefined } {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second)
    return () => clearInterval(timer)
  }, [])
  const until = pausedUntil()
  return { now, shutUntil: until > now ? until : undefined }
}
