import { useEffect, useState } from 'react'

/** Without a key or a move for so long (ms) nobody is there. */
export const idleAfter = 10 * 60_000
/** How long before that somebody is told. */
const told = 60_000

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Whether somebody is there: `soon`, it will be said that nobody is. Calls `onIdle` once. */
export function useIdle(isOn: boolean, onIdle: () => void): 'here' | 'soon' | 'gone' {
  const [state, setState] = useState<'here' | 'soon' | 'gone'>('here')
  useEffect(() => {
    if (!isOn) return undefined
    let last = Date.now()
    const look = () => {
      const idle = Date.now() - last
      if (idle >= idleAfter) {
        stop()
        setState('gone')
        onIdle()
      } else setState(idle >= idleAfter - told ? 'soon' : 'here')
    }
    const note = () => {
      // A computer that slept has not counted: whoever wakes it is not taken for the one who left.
      look()
      if (Date.now() - last < idleAfter) last = Date.now()
    }
    const timer = setInterval(look, 1_000)
    for (const sign of signs) addEventListener(sign, note, { passive: true })
    const stop = () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, note)
    }
    return stop
  }, [isOn, onIdle])
  return state
}
