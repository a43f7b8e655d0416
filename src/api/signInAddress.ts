import * as z from 'zod/mini'
import { paths } from '~/paths'

/** What the address of this page load says about signing in. */
export type Arrival =
  | { kind: 'none' }
  | { kind: 'code' }
  | { kind: 'error'; error: string; description: string }
  | { kind: 'planted' }

/** Parameters by which somebody could hand us a sign-in that is not ours. */
const signInParams = [
  'access_token',
  'token',
  'code',
  'state',
  'error',
  'error_description',
  'persist',
  'message_code',
  'arcgis-auth-origin',
  'arcgis-auth-portal',
]

const State = z.object({ portalUrl: z.string(), uid: z.string().check(z.minLength(20)) })

/**
 * Judges an address. A code or an error counts only on the fixed return path and only with the state that
 * this tab made itself (`expectedUid`); anything else is planted.
 */
export function readArrival(url: URL, portalUrl: string, expectedUid: string | undefined): Arrival {
  const query = url.searchParams
  const hash = new URLSearchParams(url.hash.replace(/^#/, ''))
  if (!signInParams.some((name) => query.has(name) || hash.has(name))) return { kind: 'none' }
  if (url.pathname !== paths.signedIn || hash.has('access_token')) return { kind: 'planted' }
  const isOurs = isOurState(query.get('state'), portalUrl, expectedUid)
  if (!isOurs || query.has('access_token') || query.has('token')) return { kind: 'planted' }
  const error = query.get('error')
  if (error !== null) {
    return { kind: 'error', error, description: query.get('error_description') ?? '' }
  }
  return query.has('code') ? { kind: 'code' } : { kind: 'planted' }
}

function isOurState(text: string | null, portalUrl: string, expectedUid: string | undefined) {
  if (text === null || expectedUid === undefined) return false
  try {
    const state = State.safeParse(JSON.parse(text))
    return state.success && state.data.uid === expectedUid && state.data.portalUrl === portalUrl
  } catch {
    return false
  }
}

/** The address without anything that could sign somebody in; the fragment goes altogether. */
export function scrubbed(url: URL): string {
  const clean = new URL(url)
  for (const name of signInParams) clean.searchParams.delete(name)
  return clean.pathname + clean.search
}
