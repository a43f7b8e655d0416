import type { Presented } from '../presenting'

/**
 * Whether a row of a database may stay while somebody is presented: only what is plainly about them and this
 * listing. Whatever else a row is, and whatever kinds of rows there will be, is put away.
 */
export function isAbout({ itemId, orgId }: Presented, row: unknown): boolean {
  const { key, name } = (row ?? {}) as { key?: unknown; name?: unknown }
  if (typeof name === 'string') return ` ${name} `.endsWith(` ${itemId} ${orgId} `)
  const { itemId: item, purchaserOrgId } = (key ?? {}) as Record<string, unknown>
  return item === itemId && purchaserOrgId === orgId
}
