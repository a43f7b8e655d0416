import { isLoopback } from './securityHeaders'

/** The parts of `config.json` that hosting looks at; the app checks the whole. */
export interface ConfigFile {
  portalUrl: string
  organizationUrl?: string
  timeScale?: number
}

/** Reads the text of a `config.json`. @throws Error when it names no portal */
export function parseConfig(text: string): ConfigFile {
  const file = JSON.parse(text) as Partial<ConfigFile>
  if (typeof file.portalUrl !== 'string' || !URL.canParse(file.portalUrl)) {
    throw new Error('config.json names no portalUrl.')
  }
  return { ...file, portalUrl: file.portalUrl }
}

/**
 * The configuration with the portal of this computer moved to `portalUrl`, for a sandbox at another port.
 * A configuration for a portal elsewhere, or a `portalUrl` elsewhere, changes nothing.
 */
export function atPortal(file: ConfigFile, portalUrl: string | undefined): ConfigFile {
  if (!portalUrl || !isLoopback(portalUrl) || !isLoopback(file.portalUrl)) return file
  const { host, port } = new URL(portalUrl)
  const moved = { ...file, portalUrl: new URL(portalUrl).origin }
  if (file.organizationUrl === undefined) return moved
  const organizationHost = host.startsWith('localhost') ? host : `localhost:${port}`
  const organizationUrl = file.organizationUrl.replace(/localhost(:\d+)?/, organizationHost)
  return { ...moved, organizationUrl }
}
