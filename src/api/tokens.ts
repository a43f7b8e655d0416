import type Credential from '@arcgis/core/identity/Credential.js'
import { config, configText } from '~/config'
import { renewBefore } from './earlyRequest'
import type * as Identity from './identity'
import { dropKeptSession, keepSession, type KeptSession } from './keptSession'
import { PortalError } from './PortalError'
import { revoke } from './revoke'
import { readSession, username, writeSession } from './sessionStore'

/** A token and its end (ms). */
interface Token {
  token: string
  expires: number
}

/** The library's, once it is loaded; until then what this tab kept. */
let credential: Credential | undefined
let kept: Token | undefined
let identity: Promise<typeof Identity> | undefined
let renewal: Promise<string> | undefined
let tellEnded: () => void = () => undefined

function held(): Token | undefined {
  if (!credential) return kept
  return { token: credential.token, expires: credential.expires ?? Infinity }
}

/** Goes on with a token that this tab kept. */
export function holdToken({ token, expires }: KeptSession): void {
  kept = { token, expires }
}

/** Goes on with a credential of the library, which renews it by itself now and then. */
export function holdCredential(restored: Credential): void {
  credential = restored
  restored.on('token-change', keepHeld)
}

/** Keeps the session as it is now for the next load of this tab. */
export function keepHeld(): void {
  const session = readSession()
  const token = held()
  if (session.status !== 'signedIn' || !token || !Number.isFinite(token.expires)) return
  const { portalUrl, clientId, readsBy } = config()
  const portal = { ...session.portal, user: session.user }
  keepSession({ portalUrl, clientId, readsBy, configText: configText(), ...token, portal })
}

/** Holds no token any more: nothing can be asked of the portal. */
export function letGo(): void {
  credential = undefined
  kept = undefined
}

/** Revokes what is held. The library does that for what it renews; else it is for us. */
export async function revokeHeld(refreshToken: string | undefined): Promise<void> {
  const library = credential && (await identity)
  if (library) library.destroyCredentials()
  else if (refreshToken !== undefined) revoke(config(), refreshToken)
  letGo()
}

/** Loads the identity library: to sign in, and to renew. @throws PortalError `network` */
export function loadIdentity(): Promise<typeof Identity> {
  identity ??= import('./identity').then(
    (module) => {
      module.prepareIdentity(config(), endSession)
      return module
    },
    (cause: unknown) => {
      identity = undefined
      throw new PortalError('network', 'The identity library did not arrive', { cause })
    },
  )
  return identity
}

/** The session cannot go on by itself; the screen stays. */
export function endSession(): void {
  const session = readSession()
  dropKeptSession()
  if (session.status === 'signedIn') writeSession({ ...session, status: 'expired' })
  tellEnded()
}

/** A token that is good for the next call. @throws PortalError `sessionEnded` */
export async function currentToken(): Promise<string> {
  const now = held()
  if (!now || readSession().status === 'expired') throw sessionEnded()
  return now.expires - Date.now() < renewBefore ? renewToken(now.token) : now.token
}

/** A new token in place of `refused`; all who ask meanwhile share one renewal. @throws PortalError */
export async function renewToken(refused: string): Promise<string> {
  const now = held()
  if (now && now.token !== refused) return now.token
  renewal ??= renew().finally(() => (renewal = undefined))
  return renewal
}

async function renew(): Promise<string> {
  const ended = new Promise<never>((_, reject) => {
    tellEnded = () => {
      reject(sessionEnded())
    }
  })
  try {
    await Promise.race([ended, askForToken()])
  } catch (error) {
    if (isUnreachable(error)) throw new PortalError('network', 'No answer', { cause: error })
    if (readSession().status === 'signedIn') endSession()
    throw sessionEnded(error)
  }
  const now = held()
  if (!now) throw sessionEnded()
  return now.token
}

async function askForToken(): Promise<void> {
  if (credential) {
    await credential.refreshToken()
    return
  }
  const { restoreCredential } = await loadIdentity()
  const restored = await restoreCredential(config().portalUrl)
  if (restored.userId !== username()) throw new Error('Somebody else is signed in')
  holdCredential(restored)
  keepHeld()
}

function sessionEnded(cause?: unknown): PortalError {
  return new PortalError('sessionEnded', 'The session has ended', { cause })
}

/** The library's own errors are no `Error`; a lost connection has HTTP status 0. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof PortalError) {
    // Being asked to wait says nothing of the session either.
    return error.kind === 'network' || error.kind === 'timeout' || error.code === 429
  }
  const { name, details } = error as { name?: string; details?: { httpStatus?: number } }
  return name === 'request:server' && (details?.httpStatus ?? 0) === 0
}
