import * as z from 'zod/mini'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/

const ConfigFile = z.object({
  portalUrl: z.url(),
  clientId: z.string().check(z.minLength(1)),
  organizationUrl: z.optional(z.string()),
  supportAddress: z.optional(z.string()),
  entitlementLabels: z.optional(z.record(z.string(), z.string())),
  packs: z.optional(z.array(z.unknown())),
  readsBy: z.optional(z.enum(['POST', 'GET'])),
  timeScale: z.optional(z.number().check(z.gt(0), z.lte(1))),
})

/** What the deployment decides; one build serves any portal. See docs/deploying.md. */
export interface Config {
  /** Root of the portal, without `/sharing` and without a trailing slash. */
  portalUrl: string
  /** Client id of the app registered at that portal. */
  clientId: string
  /** Address of one organization's own portal, `{urlKey}` standing for its key; missing: not offered. */
  organizationUrl?: string | undefined
  /** Where people ask for help; empty or missing: not shown. */
  supportAddress?: string | undefined
  /** Words for entitlement keys. */
  entitlementLabels: Readonly<Record<string, string>>
  /** Named steps of seats, as they were written; `api/packs.ts` reads them. */
  packs?: readonly unknown[] | undefined
  /** How reads travel: `GET` is for a portal that takes no POST for them, and puts the token into addresses. */
  readsBy: 'POST' | 'GET'
  /** What every pause and time limit is multiplied with; 1, but for tests on this computer. */
  timeScale: number
}

/** Says in words why the configuration cannot be used. */
export class ConfigProblem extends Error {}

/**
 * Checks a configuration file for the page at `page`. Plain http is accepted only when page and portal
 * are both on this computer.
 * @throws ConfigProblem
 */
export function readConfig(file: unknown, page: URL): Config {
  const read = ConfigFile.safeParse(file)
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new ConfigProblem(`config.json is not usable: ${names || 'not an object'}.`)
  }
  const portal = new URL(read.data.portalUrl)
  const isLocal = loopback.test(portal.hostname) && loopback.test(page.hostname)
  if (portal.protocol !== 'https:' && !(portal.protocol === 'http:' && isLocal)) {
    throw new ConfigProblem(`config.json names a portal without https: ${portal.origin}.`)
  }
  if (loopback.test(portal.hostname) && !isLocal) {
    throw new ConfigProblem(`config.json names a portal on this computer: ${portal.origin}.`)
  }
  const portalUrl = portal.origin + portal.pathname.replace(/\/+$/, '')
  const { entitlementLabels = {}, readsBy = 'POST', timeScale = 1 } = read.data
  if (timeScale !== 1 && !isLocal) {
    throw new ConfigProblem('config.json sets timeScale, which is for tests on one computer only.')
  }
  return { ...read.data, portalUrl, entitlementLabels, readsBy, timeScale }
}

let loaded: { config: Config; text: string } | undefined

interface ConfigSource {
  /** A copy that this tab has kept. */
  kept: string | undefined
  /** Reads the file; `undefined` when it could not be had. */
  read: () => Promise<string | undefined>
  /** With a copy at hand the file can wait until then. */
  later: () => Promise<void>
  /** Hears that the file says something else than the copy. */
  onOther: () => void
}

/**
 * Reads the configuration, once. Nobody waits for the file where there is a copy: it is compared afterwards.
 * @throws ConfigProblem
 */
export async function loadConfig({ kept, read, later, onOther }: ConfigSource): Promise<void> {
  if (kept !== undefined && choose(kept)) {
    void later()
      .then(read)
      .then((text) => {
        if (text !== undefined && text !== kept) onOther()
      })
    return
  }
  const text = (await read()) ?? ''
  loaded = { config: readConfig(parse(text), new URL(location.href)), text }
}

function choose(kept: string): boolean {
  try {
    loaded = { config: readConfig(parse(kept), new URL(location.href)), text: kept }
    return true
  } catch {
    return false
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The configuration, after `loadConfig` has settled. */
export function config(): Config {
  if (!loaded) throw new ConfigProblem('The configuration has not been read yet.')
  return loaded.config
}

/** The configuration as it was written. */
export function configText(): string {
  return loaded?.text ?? ''
}

/** Whether the portal is Esri's own; anything else is announced on every screen. */
export function isArcGISOnline(portalUrl: string): boolean {
  const { hostname } = new URL(portalUrl)
  return hostname === 'www.arcgis.com' || hostname.endsWith('.maps.arcgis.com')
}
