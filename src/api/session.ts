import type Credential from '@arcgis/core/identity/Credential.js'
import { config } from '~/config'
import { portalsSelf } from '~/contract/self'
import { internalPath, paths } from '~/paths'
import { callWith } from './callWith'
import type * as Identity from './identity'
import { PortalError } from './PortalError'
import { type Arrival, readArrival, scrubbed } from './signInAddress'
import { readSession, writeSession } from './sessionStore'
import {
  type AskedSignIn,
  clearStoredSignIn,
  keepOutOfLocalStorage,
  readStoredSignIn,
  rememberAsked,
  rememberReturn,
  takeAsked,
  takeReturn,
} from './storedSignIn'

/** A token this close to its end, in ms, is renewed before it is used. */
const renewBefore = 60_000

let credential: Credential | undefined
let identity: Promise<typeof Identity> | undefined
let renewal: Promise<string> | undefined
let tellEnded: () => void = () => undefined

const otherTabs = new BroadcastChannel('seatkeeper.session')
otherTabs.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data === username()) void endHere('signedOutElsewhere')
}

function username(): string | undefined {
  const session = readSession()
  return 'user' in session ? session.user.username : undefined
}

/** Settles who is signed in, from the address and from what this tab remembers. Called once, before the router. */
export async function startSession(): Promise<void> {
  writeSession({ status: 'starting' })
  const stored = readStoredSignIn(config())
  const arrival = readArrival(new URL(location.href), config().portalUrl, stored.stateUid)
  if (arrival.kind !== 'code') history.replaceState(null, '', scrubbed(new URL(location.href)))
  if (arrival.kind === 'error' || arrival.kind === 'planted') {
    refuseArrival(arrival)
    return
  }
  const asked = takeAsked()
  if (!isSecureContext) {
    writeSession({ status: 'signedOut', reason: 'insecure' })
  } else if (asked && arrival.kind === 'none') {
    await signIn(asked).catch(() => writeSession({ status: 'signedOut', reason: 'failed' }))
  } else if (arrival.kind === 'code' || stored.hasRefreshToken) {
    await restore(arrival)
  } else {
    leaveReturnPath()
    writeSession({ status: 'signedOut' })
  }
}

function refuseArrival(arrival: Arrival): void {
  clearStoredSignIn()
  leaveReturnPath()
  if (arrival.kind !== 'error') return writeSession({ status: 'signedOut', reason: 'planted' })
  const reason = arrival.error === 'access_denied' ? 'cancelled' : 'refused'
  writeSession({ status: 'signedOut', reason, message: arrival.description || arrival.error })
}

async function restore(arrival: Arrival): Promise<void> {
  try {
    const { restoreCredential } = await loadIdentity()
    credential = await restoreCredential(config().portalUrl)
    keepOutOfLocalStorage()
    leaveReturnPath()
    const portal = await callWith(credential.token, portalsSelf, {})
    if (portal.user?.username !== credential.userId) throw new Error('Somebody else is signed in')
    writeSession({ status: 'signedIn', user: portal.user, portal })
  } catch (error) {
    leaveReturnPath()
    if (isUnreachable(error)) {
      writeSession({ status: 'unreachable' })
      return
    }
    clearStoredSignIn()
    writeSession({ status: 'signedOut', ...(arrival.kind === 'code' && { reason: 'failed' }) })
  }
}

/** The library's own errors are no `Error`; a lost connection has HTTP status 0. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof PortalError) {
    // Being asked to wait says nothing of the session either.
    return error.kind === 'network' || error.kind === 'timeout' || error.code === 429
  }
  const { name, details } = error as { name?: string; details?: { httpStatus?: number } }
  return name === 'request:server' && (details?.httpStatus ?? 0) === 0
}

function leaveReturnPath(): void {
  if (location.pathname !== paths.signedIn) return
  history.replaceState(null, '', internalPath(takeReturn(), location.origin))
}

function loadIdentity(): Promise<typeof Identity> {
  identity ??= import('./identity').then((module) => {
    module.prepareIdentity(config(), endSession)
    return module
  })
  return identity
}

/** The session cannot go on by itself; the screen stays. */
function endSession(): void {
  const session = readSession()
  if (session.status === 'signedIn') writeSession({ ...session, status: 'expired' })
  tellEnded()
}

/**
 * Goes to the sign-in page of the portal and comes back to this place. Settles only when that could not
 * be done. @throws when the library offers anything weaker than a code with S256
 */
export async function signIn(how: AskedSignIn = {}): Promise<void> {
  if (readSession().status === 'expired') return signInAfresh(how)
  const place = location.pathname + location.search
  clearStoredSignIn()
  const { askToSignIn, destroyCredentials } = await loadIdentity()
  destroyCredentials()
  rememberReturn(place)
  setAddress(paths.signedIn)
  try {
    await askToSignIn(config().portalUrl, how)
  } catch (error) {
    setAddress(place)
    throw error
  }
}

/** Once a renewal has failed, the library answers nobody until the page is loaded anew. */
function signInAfresh(how: AskedSignIn): Promise<never> {
  rememberAsked(how)
  location.reload()
  return new Promise(() => undefined)
}

/** Changes the address alone: the router, which hears of every other way, would show another page. */
function setAddress(path: string): void {
  History.prototype.replaceState.call(history, history.state, '', path)
}

/** Revokes the session, forgets it, and tells this person's other tabs. */
export async function signOut(): Promise<void> {
  otherTabs.postMessage(username())
  await endHere('signedOut')
}

async function endHere(reason: 'signedOut' | 'signedOutElsewhere'): Promise<void> {
  const { destroyCredentials } = await loadIdentity()
  destroyCredentials()
  credential = undefined
  clearStoredSignIn()
  writeSession({ status: 'signedOut', reason })
}

/** Where the portal forgets whoever is signed in to it in this browser, and comes back here. */
export function portalSignOutUrl(): string {
  const { portalUrl, clientId } = config()
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: location.origin + paths.signedIn,
  })
  return `${portalUrl}/sharing/rest/oauth2/signout?${query.toString()}`
}

/** A token that is good for the next call. @throws PortalError `sessionEnded` */
export async function currentToken(): Promise<string> {
  if (!credential || readSession().status === 'expired') {
    throw new PortalError('sessionEnded', 'The session has ended')
  }
  const left = (credential.expires ?? Infinity) - Date.now()
  return left < renewBefore ? renewToken(credential.token) : credential.token
}

/** A new token in place of `refused`; all who ask meanwhile share one renewal. @throws PortalError */
export async function renewToken(refused: string): Promise<string> {
  if (credential && credential.token !== refused) return credential.token
  renewal ??= renew().finally(() => (renewal = undefined))
  return renewal
}

async function renew(): Promise<string> {
  const ended = new Promise<never>((_, reject) => {
    tellEnded = () => {
      reject(new PortalError('sessionEnded', 'The session has ended'))
    }
  })
  try {
    await Promise.race([ended, credential?.refreshToken()])
  } catch (error) {
    if (isUnreachable(error)) throw new PortalError('network', 'No answer', { cause: error })
    if (readSession().status === 'signedIn') endSession()
    throw new PortalError('sessionEnded', 'The session has ended', { cause: error })
  }
  if (!credential) throw new PortalError('sessionEnded', 'The session has ended')
  return credential.token
}
