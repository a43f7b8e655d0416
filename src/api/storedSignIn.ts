import * as z from 'zod/mini'
import type { Config } from '~/config'
import { dropKeptSession } from './keptSession'

/** Where the identity library keeps its sign-in. */
const storageKey = 'esriJSAPIOAuth'
const returnKey = 'seatkeeper.returnTo'
const askedKey = 'seatkeeper.signIn'
const lockedKey = 'seatkeeper.locked'

const Entry = z.object({
  appId: z.string(),
  refreshToken: z.optional(z.nullable(z.string())),
  stateUID: z.optional(z.nullable(z.string())),
})
const Asked = z.object({
  organization: z.optional(z.string()),
  forceLogin: z.optional(z.boolean()),
})
const Stored = z.object({ '/': z.record(z.string(), Entry) })

/** A sign-in somebody asked for: through one organization's page, or with the password in any case. */
export type AskedSignIn = z.output<typeof Asked>

/** What is stored of a sign-in at our portal by our app. */
export interface StoredSignIn {
  /** State of a sign-in that is under way. */
  stateUid: string | undefined
  refreshToken: string | undefined
}

/**
 * Reads the stored sign-in of this tab. Entries for another portal or app are removed, and so is what the
 * library put into local storage ("keep me signed in"), where other tabs and later people would find it.
 */
export function readStoredSignIn({ portalUrl, clientId }: Config): StoredSignIn {
  keepOutOfLocalStorage()
  const nothing = { stateUid: undefined, refreshToken: undefined }
  const text = readItem(sessionStorage, storageKey)
  if (text === null) return nothing
  const stored = Stored.safeParse(parse(text))
  const portals = stored.success ? Object.entries(stored.data['/']) : []
  const [only] = portals
  if (portals.length !== 1 || only?.[0] !== portalUrl || only[1].appId !== clientId) {
    clearStoredSignIn()
    return nothing
  }
  return {
    stateUid: only[1].stateUID ?? undefined,
    refreshToken: only[1].refreshToken || undefined,
  }
}

/** A refresh token outlives no tab: local storage never keeps one. */
export function keepOutOfLocalStorage(): void {
  if (readItem(localStorage, storageKey) !== null) localStorage.removeItem(storageKey)
}

/** Forgets the sign-in of this tab. */
export function clearStoredSignIn(): void {
  dropKeptSession()
  sessionStorage.removeItem(storageKey)
  localStorage.removeItem(storageKey)
}

/** Remembers where to go on after signing in. */
export function rememberReturn(path: string): void {
  sessionStorage.setItem(returnKey, path)
}

/** Takes the remembered place out again. */
export function takeReturn(): string | null {
  const path = readItem(sessionStorage, returnKey)
  sessionStorage.removeItem(returnKey)
  return path
}

/** Remembers over a reload that somebody has asked to sign in. */
export function rememberAsked(how: AskedSignIn): void {
  sessionStorage.setItem(askedKey, JSON.stringify(how))
}

/** Takes it out again: it holds for one page load. */
export function takeAsked(): AskedSignIn | undefined {
  const text = readItem(sessionStorage, askedKey)
  if (text === null) return undefined
  sessionStorage.removeItem(askedKey)
  const asked = Asked.safeParse(parse(text))
  return asked.success ? asked.data : undefined
}

/** Notes that this tab was locked: whoever signs in next needs the password, also after loading the page anew. */
export function noteLocked(isLocked: boolean): void {
  if (isLocked) sessionStorage.setItem(lockedKey, 'yes')
  else sessionStorage.removeItem(lockedKey)
}

/** Whether this tab was locked. */
export function isLocked(): boolean {
  return readItem(sessionStorage, lockedKey) !== null
}

function readItem(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
