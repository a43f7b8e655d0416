import { useSyncExternalStore } from 'react'
import { config } from '~/config'
import { SeatCheck } from '~/rules/seatCheck/seatCheck'

/** Whose purchaser, and of what. */
export interface CheckKey {
  sellerOrgId: string
  itemId: string
  orgId: string
}

const prefix = 'seatkeeper.seatCheck '
const listeners = new Set<() => void>()
/** What was read, so that the same text is the same check. */
let known: { name: string; text: string | null; check: SeatCheck | undefined } = {
  ...{ name: '', text: null, check: undefined },
}

/** Keeps the last check of a purchaser in this browser; whether it could. */
export function keepCheck(key: CheckKey, check: SeatCheck): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(check))
  } catch {
    return false
  }
  tell()
  return true
}

/** Forgets the check of one purchaser. */
export function dropCheck(key: CheckKey): void {
  localStorage.removeItem(nameOf(key))
  tell()
}

/** Forgets the checks of everybody who uses this browser. */
export function forgetChecks(): void {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix)) localStorage.removeItem(name)
  }
  tell()
}

/** The last check of a purchaser, for components; one pasted in another tab comes by itself. */
export function useKeptCheck(key: CheckKey): SeatCheck | undefined {
  return useSyncExternalStore(subscribe, () => readCheck(key))
}

function readCheck(key: CheckKey): SeatCheck | undefined {
  const name = nameOf(key)
  const text = readText(name)
  if (known.name !== name || known.text !== text) known = { name, text, check: parse(text, key) }
  return known.check
}

function nameOf({ sellerOrgId, itemId, orgId }: CheckKey): string {
  return `${prefix}${config().portalUrl} ${sellerOrgId} ${itemId} ${orgId}`
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Kept by this app, and believed no more than when it was pasted. */
function parse(text: string | null, { itemId, orgId }: CheckKey): SeatCheck | undefined {
  try {
    const read = SeatCheck.safeParse(JSON.parse(text ?? 'null'))
    const isOf = read.success && read.data.itemId === itemId && read.data.orgId === orgId
    return isOf ? read.data : undefined
  } catch {
    return undefined
  }
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
