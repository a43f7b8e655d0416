import type { Config } from '~/config'

const key = /^[a-z0-9][a-z0-9-]{0,62}$/i

/**
 * The portal of one organization from what somebody typed: its key, host or address. `undefined` when
 * nothing was typed, the deployment offers none, or it cannot be read as one.
 */
export function organizationPortal(
  { organizationUrl }: Pick<Config, 'organizationUrl'>,
  typed: string | undefined,
): string | undefined {
  const text = typed?.trim().toLowerCase() ?? ''
  if (!organizationUrl || text === '') return undefined
  const host = text.replace(/^https?:\/\//, '').split('/')[0] ?? ''
  const suffix = new URL(organizationUrl.replace('{urlKey}', 'key')).host.slice('key'.length)
  const urlKey = host.endsWith(suffix) ? host.slice(0, -suffix.length) : host
  return key.test(urlKey) ? organizationUrl.replace('{urlKey}', urlKey) : undefined
}
