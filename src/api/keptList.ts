import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

/** Whose list. */
export interface KeptFor {
  portal: string
  sellerOrgId: string
  username: string
}

/** A short list that everybody who uses this browser keeps one of, across tabs. */
export interface KeptList<Each> {
  /** What somebody keeps, in the order it was saved; nothing when it cannot be read. */
  read: (key: KeptFor) => readonly Each[]
  /** Keeps another list in its place; whether this browser did. */
  keep: (key: KeptFor, list: readonly Each[]) => boolean
  /** Forgets the lists of everybody who uses this browser. */
  forget: () => void
  /** The list, for components; what is saved in another tab comes by itself. */
  use: (key: KeptFor) => readonly Each[]
}

/** A list under `prefix`, in entries as `Entry` describes them, `most` at most. */
export function keptList<Each>(
  prefix: string,
  Entry: z.ZodMiniType<Each>,
  most: number,
): KeptList<Each> {
  const List = z.array(Entry).check(z.maxLength(most))
  const none: readonly Each[] = []
  const listeners = new Set<() => void>()
  /** What was read, so that the same text is the same list. */
  let known = { name: '', text: null as string | null, list: none }

  const nameOf = ({ portal, sellerOrgId, username }: KeptFor) =>
    `${prefix}${portal} ${sellerOrgId} ${username}`
  const parse = (text: string | null) => {
    try {
      const read = List.safeParse(JSON.parse(text ?? '[]'))
      return read.success ? read.data : none
    } catch {
      return none
    }
  }
  const read = (key: KeptFor) => {
    const name = nameOf(key)
    const text = readText(name)
    if (known.name !== name || known.text !== text) known = { name, text, list: parse(text) }
    return known.list
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      removeEventListener('storage', listener)
    }
  }
  return {
    read,
    keep: (key, list) => {
      try {
        localStorage.setItem(nameOf(key), JSON.stringify(list))
      } catch {
        return false
      }
      tell()
      return true
    },
    forget: () => {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(prefix)) localStorage.removeItem(name)
      }
      tell()
    },
    use: (key) => useSyncExternalStore(subscribe, () => read(key)),
  }
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
