import type { BlockerFnArgs } from '@tanstack/history'
import { useEffect, useRef, useState } from 'react'
import { useRouter } from './useRouter'

interface Blocking {
  /** Whether somebody may not leave just like that; from where, whereto and how. */
  shouldBlock: (move: BlockerFnArgs) => boolean
  /** Whether the browser asks when the page itself is left. */
  asksOnUnload: () => boolean
  isActive: boolean
}

/** Somebody who is about to leave and has to say so; nothing else. */
export interface Leaving {
  proceed: () => void
  stay: () => void
}

/** Keeps the address from changing. */
export function useBlocker(blocking: Blocking): void {
  useBlocking({ ...blocking, answer: () => true })
}

/** Asks whoever is about to leave. @returns the question, while it is open */
export function useLeaving(blocking: Omit<Blocking, 'shouldBlock'>): Leaving | undefined {
  const [leaving, setLeaving] = useState<Leaving>()
  useBlocking({
    ...blocking,
    shouldBlock: () => true,
    answer: () =>
      new Promise((resolve) => {
        const settle = (isBlocked: boolean) => () => {
          setLeaving(undefined)
          resolve(isBlocked)
        }
        setLeaving({ proceed: settle(false), stay: settle(true) })
      }),
  })
  return leaving
}

function useBlocking(blocking: Blocking & { answer: () => boolean | Promise<boolean> }): void {
  const { history } = useRouter()
  const { isActive } = blocking
  const latest = useRef(blocking)
  useEffect(() => {
    latest.current = blocking
  })
  useEffect(() => {
    if (!isActive) return undefined
    return history.block({
      blockerFn: (move) => latest.current.shouldBlock(move) && latest.current.answer(),
      enableBeforeUnload: () => latest.current.asksOnUnload(),
    })
  }, [history, isActive])
}
