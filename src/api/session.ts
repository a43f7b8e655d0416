import { config } from '~/config'
import { portalsSelf, type User } from '~/contract/self'
import { internalPath, paths } from '~/paths'
import { call } from './call'
import { callWith } from './callWith'
import { renewBefore } from './earlyRequest'
import { dropKeptSession, type KeptSession, readKeptSession } from './keptSession'
import { PortalError } from './PortalError'
import { type Arrival, readArrival, scrubbed } from './signInAddress'
import { readSession, username, writeSession } from './sessionStore'
import {
  type AskedSignIn,
  clearStoredSignIn,
  isLocked,
  keepOutOfLocalStorage,
  noteLocked,
  readStoredSignIn,
  rememberAsked,
  rememberReturn,
  takeAsked,
  takeReturn,
} from './storedSignIn'
import {
  endSession,
  holdCredential,
  holdToken,
  isUnreachable,
  keepHeld,
  letGo,
  loadIdentity,
  revokeHeld,
} from './tokens'

const otherTabs = new BroadcastChannel('seatkeeper.session')
otherTabs.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data === username()) void endHere('signedOutElsewhere')
}

let welcome: (user: User) => Promise<void> = () => Promise.resolve()

/** Has `prepare` come to an end for whoever has just signed in, before their first screen. */
export function beforeFirstScreen(prepare: typeof welcome): void {
  welcome = prepare
}

/** Settles who is signed in, from the address and from what this tab remembers. Called once, before the router. */
export async function startSession(): Promise<void> {
  writeSession({ status: 'starting' })
  const stored = readStoredSignIn(config())
  const arrival = readArrival(new URL(location.href), config().portalUrl, stored.stateUid)
  if (arrival.kind !== 'code')
    history.replaceState(history.state, '', scrubbed(new URL(location.href)))
  if (arrival.kind === 'error' || arrival.kind === 'planted') {
    refuseArrival(arrival)
    return
  }
  const asked = takeAsked()
  if (!isSecureContext) {
    writeSession({ status: 'signedOut', reason: 'insecure' })
  } else if (asked && arrival.kind === 'none') {
    await signIn(asked).catch(() => writeSession({ status: 'signedOut', reason: 'failed' }))
  } else if (arrival.kind === 'code') {
    await restore(arrival)
  } else {
    await resume(stored.refreshToken !== undefined)
  }
}

/** With what this tab kept: a token that is still good, else the means to get one, else nothing. */
async function resume(isRenewable: boolean): Promise<void> {
  const kept = readKeptSession(Date.now() + renewBefore, config())
  leaveReturnPath()
  if (kept) goOn(kept)
  else if (isRenewable) await restore({ kind: 'none' })
  else writeSession({ status: 'signedOut' })
}

function goOn(kept: KeptSession): void {
  const { portal } = kept
  holdToken(kept)
  writeSession({ status: 'signedIn', user: portal.user, portal })
  void checkPerson(portal.user.username)
}

/** Behind the screen: the portal has the last word on whose token it is, and on what they may do. */
async function checkPerson(known: string): Promise<void> {
  try {
    const portal = await call(portalsSelf, {})
    if (readSession().status !== 'signedIn') return
    if (portal.user?.username !== known) {
      letGo()
      clearStoredSignIn()
      writeSession({ status: 'signedOut', reason: 'failed' })
      return
    }
    writeSession({ status: 'signedIn', user: portal.user, portal })
    keepHeld()
  } catch (error) {
    // No answer says nothing of the session; the screens say so themselves.
    if (error instanceof PortalError && error.isTokenProblem) endSession()
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
    const credential = await restoreCredential(config().portalUrl)
    keepOutOfLocalStorage()
    leaveReturnPath()
    const portal = await callWith(credential.token, portalsSelf, {})
    if (portal.user?.username !== credential.userId) throw new Error('Somebody else is signed in')
    await welcome(portal.user)
    holdCredential(credential)
    noteLocked(false)
    writeSession({ status: 'signedIn', user: portal.user, portal })
    keepHeld()
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

function leaveReturnPath(): void {
  if (location.pathname !== paths.signedIn) return
  history.replaceState(null, '', internalPath(takeReturn(), location.origin))
}

/**
 * Goes to the sign-in page of the portal and comes back to this place. Settles only when that could not
 * be done. @throws when the library offers anything weaker than a code with S256
 */
export async function signIn(how: AskedSignIn = {}): Promise<void> {
  if (readSession().status === 'expired') return signInAfresh(how)
  const place = location.pathname + location.search
  await revokeHeld(readStoredSignIn(config()).refreshToken)
  clearStoredSignIn()
  try {
    const { askToSignIn, destroyCredentials } = await loadIdentity()
    destroyCredentials()
    rememberReturn(place)
    setAddress(paths.signedIn)
    await askToSignIn(config().portalUrl, isLocked() ? { ...how, forceLogin: true } : how)
  } catch (error) {
    setAddress(place)
    endSession()
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
  await revokeHeld(readStoredSignIn(config()).refreshToken)
  clearStoredSignIn()
  writeSession({ status: 'signedOut', reason })
}

/** Begins anew, because the page is set up differently now. Nothing is asked of the portal any more. */
export function startOver(): void {
  letGo()
  dropKeptSession()
  writeSession({ status: 'starting' })
  location.reload()
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
