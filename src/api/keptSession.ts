import * as z from 'zod/mini'
import type { Config } from '~/config'
import { PortalSelf, User } from '~/contract/self'
import { keptSessionKey } from './earlyRequest'

const KeptSession = z.object({
  portalUrl: z.string(),
  clientId: z.string(),
  readsBy: z.enum(['POST', 'GET']),
  /** The configuration the session was made with, as `/config.json` had it. */
  configText: z.string(),
  token: z.string().check(z.minLength(1)),
  /** End of the token (ms). */
  expires: z.number(),
  /** Organization and person as read last. */
  portal: z.extend(PortalSelf, { user: User }),
})

/**
 * A session as this tab keeps it over a reload, so that neither the identity library nor the portal has to
 * be asked before something is shown. Session storage only: it outlives no tab.
 */
export type KeptSession = z.output<typeof KeptSession>

/** Keeps the session; without storage the next load asks the portal. */
export function keepSession(kept: KeptSession): void {
  try {
    sessionStorage.setItem(keptSessionKey, JSON.stringify(kept))
  } catch {
    dropKeptSession()
  }
}

/** What is kept, when its token lasts beyond `until` (ms) and it is of this portal and app, where they are known. */
export function readKeptSession(
  until: number,
  config?: Pick<Config, 'portalUrl' | 'clientId'>,
): KeptSession | undefined {
  const kept = parseKept()
  const isOurs =
    !config || (kept?.portalUrl === config.portalUrl && kept.clientId === config.clientId)
  if (kept && isOurs && kept.expires > until) return kept
  dropKeptSession()
  return undefined
}

function parseKept(): KeptSession | undefined {
  try {
    const text = sessionStorage.getItem(keptSessionKey)
    return text === null ? undefined : KeptSession.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Forgets it. */
export function dropKeptSession(): void {
  try {
    sessionStorage.removeItem(keptSessionKey)
  } catch {
    // What cannot be reached was not kept either.
  }
}
