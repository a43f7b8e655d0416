import { useEffect, useRef } from 'react'
import type { Shortcut } from './shortcuts'

type Act = () => void

/** What shortcuts do now; where several screens care, the one that came last is asked. */
const acts = new Map<Shortcut, { current: Act | undefined }[]>()

/** Says what a shortcut does while this is on screen; with `undefined` it does nothing, and the browser has the key. */
export function useShortcut(name: Shortcut, act: Act | undefined): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    acts.set(name, [...(acts.get(name) ?? []), latest])
    return () => {
      acts.set(name, acts.get(name)?.filter((each) => each !== latest) ?? [])
    }
  }, [name])
}

/** What a shortcut does now. */
export function actOf(name: Shortcut): Act | undefined {
  return acts.get(name)?.at(-1)?.current
}
