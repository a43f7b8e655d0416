import { config } from '~/config'
import type { Listing } from '~/contract/listings'
import type { Portal } from '~/contract/self'

const rest = () => `${config().portalUrl}/sharing/rest`

/** Paths come from outside: only plain ones are asked for, so that none leaves its folder. */
function plainPath(path: string | null | undefined): string | undefined {
  return path && /^[\w-]+(\/[\w-]+)*\.\w+$/.test(path) ? path : undefined
}

/**
 * Addresses of pictures, without a token: those of private items and organizations do not load, and a
 * placeholder stays. `undefined` when there is none.
 */
export const imageUrl = {
  listing({ itemId, thumbnail }: Listing): string | undefined {
    const path = plainPath(thumbnail)
    return path && `${rest()}/content/listings/${encodeURIComponent(itemId)}/info/${path}`
  },
  organization({ id, thumbnail }: Pick<Portal, 'id' | 'thumbnail'>): string | undefined {
    const path = plainPath(thumbnail)
    return path && `${rest()}/portals/${encodeURIComponent(id)}/resources/${path}`
  },
}
