import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { longestViewName, mostViews, type View } from '~/rules/purchasers/views'

/** Whose views. */
export interface ViewsKey {
  portal: string
  sellerOrgId: string
  username: string
}

const prefix = 'seatkeeper.views '

const Views = z
  .array(
    z.object({
      id: z.string(),
      name: z.string().check(z.minLength(1), z.maxLength(longestViewName)),
      search: z.string().check(z.maxLength(4_000)),
    }),
  )
  .check(z.maxLength(mostViews))

const none: readonly View[] = []
const listeners = new Set<() => void>()
/** What was read, so that the same text is the same list. */
let known = { name: '', text: null as string | null, views: none }

/** The views somebody keeps in this browser, in the order they were saved. */
export function readViews(key: ViewsKey): readonly View[] {
  const name = nameOf(key)
  const text = readText(name)
  if (known.name !== name || known.text !== text) known = { name, text, views: parse(text) }
  return known.views
}

/** Keeps them; whether this browser did. */
export function keepViews(key: ViewsKey, views: readonly View[]): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(views))
  } catch {
    return false
  }
  for (const listener of listeners) listener()
  return true
}

/** Forgets the views of everybody who uses this browser. */
export function forgetViews(): void {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix)) localStorage.removeItem(name)
  }
  for (const listener of listeners) listener()
}

/** The views, for components; those saved in another tab come by themselves. */
export function useViews(key: ViewsKey): readonly View[] {
  return useSyncExternalStore(subscribe, () => readViews(key))
}

function nameOf({ portal, sellerOrgId, username }: ViewsKey): string {
  return `${prefix}${portal} ${sellerOrgId} ${username}`
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function parse(text: string | null): readonly View[] {
  try {
    const read = Views.safeParse(JSON.parse(text ?? '[]'))
    return read.success ? read.data : none
  } catch {
    return none
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
