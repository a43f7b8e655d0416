import { type ReactNode, useDeferredValue } from 'react'

/** What is looked at second: drawn in pauses once what stands before it is on the screen. Nothing may move by it. */
export function Afterwards({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children
}
