import { useEffect, useLayoutEffect, useReducer, useState } from 'react'
import { laterHook } from '~/lib/laterHook'
import type { RowWindow, RowWindowView } from './RowWindow'

const useFile = laterHook(() => import('./RowWindow'))

/** The window onto the rows of a list: missing until its file has come, and while `enabled` is not. */
export function useRowWindow(seen: Omit<RowWindowView, 'isScrolled'>): RowWindow | undefined {
  const { value: file } = useFile(seen.enabled)
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [isScrolled, setScrolled] = useState(false)
  useEffect(() => {
    const grow = () => setScrolled(true)
    addEventListener('scroll', grow, { once: true, passive: true })
    return () => removeEventListener('scroll', grow)
  }, [])
  const [opened, setOpened] = useState<RowWindow>()
  const view = { ...seen, isScrolled }
  if (file && !opened) setOpened(new file.RowWindow(view, redraw))
  opened?.look(view)
  useLayoutEffect(() => opened?.shown())
  useLayoutEffect(() => () => opened?.close(), [opened])
  return seen.enabled ? opened : undefined
}
