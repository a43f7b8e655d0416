import esriConfig from '@arcgis/core/config.js'
import type Credential from '@arcgis/core/identity/Credential.js'
import IdentityManager from '@arcgis/core/identity/IdentityManager.js'
import type { OAuthRedirectHandlerInfo } from '@arcgis/core/identity/IdentityManagerBase.js'
import OAuthInfo from '@arcgis/core/identity/OAuthInfo.js'
import type { Config } from '~/config'
import { organizationPortal } from './organizationPortal'

/** Session life asked for, in minutes: a working day, not two weeks. */
const sessionMinutes = 480

/** A sign-in that somebody asked for by pressing a button. */
export interface AskedSignIn {
  /** Key of one organization's own portal; empty: the common page. */
  organization?: string | undefined
  /** Asks for the password even when the portal remembers somebody. */
  forceLogin?: boolean | undefined
  onRefused: (why: Error) => void
}

let asked: AskedSignIn | undefined
let notifyEnded: () => void = () => undefined

/**
 * Prepares the identity library. It may navigate to the portal only when somebody asked for it;
 * otherwise `onEnded` hears that the session cannot go on by itself.
 */
export function prepareIdentity(config: Config, onEnded: () => void): void {
  notifyEnded = onEnded
  esriConfig.assetsPath = '/assets'
  IdentityManager.registerOAuthInfos([
    new OAuthInfo({
      appId: config.clientId,
      portalUrl: config.portalUrl,
      popup: false,
      flowType: 'authorization-code',
      expiration: sessionMinutes,
    }),
  ])
  IdentityManager.setOAuthRedirectionHandler((request) => {
    navigateIfAsked(request, config)
  })
  if (config.portalUrl.startsWith('http:')) useHttpOnLoopback(config.portalUrl)
}

/** The library insists on https for four addresses; a portal on this computer has none. */
function useHttpOnLoopback(portalUrl: string): void {
  const { host } = new URL(portalUrl)
  esriConfig.request.interceptors.push({
    urls: `https://${host}/`,
    before: (params) => {
      params.url = params.url.replace(/^https:/, 'http:')
    },
  })
}

function navigateIfAsked(request: OAuthRedirectHandlerInfo, config: Config): void {
  const signIn = asked
  asked = undefined
  if (!signIn) {
    notifyEnded()
    return
  }
  const params = new URLSearchParams(
    Object.entries(request.authorizeParams).map(([k, v]) => [k, String(v)]),
  )
  if (params.get('response_type') !== 'code' || params.get('code_challenge_method') !== 'S256') {
    signIn.onRefused(new Error('The library offered a weaker sign-in'))
    return
  }
  if (signIn.forceLogin) params.set('force_login', 'true')
  const portal = organizationPortal(config, signIn.organization) ?? config.portalUrl
  location.assign(`${portal}/sharing/oauth2/authorize?${params.toString()}`)
}

/** Goes to the sign-in page of the portal; settles only when that was refused. */
export async function askToSignIn(portalUrl: string, signIn: Omit<AskedSignIn, 'onRefused'>) {
  const refused = new Promise<never>((_, reject) => {
    asked = { ...signIn, onRefused: reject }
  })
  await Promise.race([refused, IdentityManager.getCredential(`${portalUrl}/sharing`)])
}

/** The credential of a finished or a stored sign-in, without asking anybody. @throws */
export async function restoreCredential(portalUrl: string): Promise<Credential> {
  const known = IdentityManager.findCredential(`${portalUrl}/sharing`)
  if (known) return known
  // `prompt` is left out of the library's types, not of the library.
  const options: object = { prompt: false }
  return IdentityManager.getCredential(`${portalUrl}/sharing`, options)
}

/** Revokes the refresh token and forgets the credential. */
export function destroyCredentials(): void {
  IdentityManager.destroyCredentials()
}
