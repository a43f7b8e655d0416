import { paths } from '~/paths'

/** The one purchaser of the one listing that this tab presents. */
export interface Presented {
  itemId: string
  orgId: string
}

/** Where this tab keeps the address of its presentation; see presentation.ts. */
export const placeKey = 'seatkeeper.presenting'
/** Where this browser notes that something has been put away for a presentation. */
export const asideKey = 'seatkeeper.aside'

/** Whom the address of this page presents; `undefined` everywhere else. Nobody else may be read into memory then. */
export function presented(): Presented | undefined {
  const [, itemId, orgId] = /^\/present\/([\w-]+)\/([\w-]+)(?=\/|$)/.exec(location.pathname) ?? []
  if (itemId === undefined || orgId === undefined) return undefined
  return { itemId, orgId }
}

/** Of rows that an answer holds, those that may be kept: all, but in a presentation only those of its purchaser. */
export function onlyPresented<R extends { provision: { purchaserOrgId: string } }>(rows: R[]): R[] {
  const only = presented()
  if (!only) return rows
  return rows.filter(({ provision }) => provision.purchaserOrgId === only.orgId)
}

/**
 * Where this tab has to go instead, because a presentation goes on in it: the way back, and an address that
 * is typed, lead nowhere else.
 */
export function wayInside(): string | undefined {
  const place = stored(() => sessionStorage.getItem(placeKey))
  const isInside = place === null || location.pathname === paths.signedIn || isWithin(place)
  return isInside ? undefined : place
}

/** Whether a presentation goes on at this address; else it has yet to be begun. */
export function isUnderWay(): boolean {
  const place = stored(() => sessionStorage.getItem(placeKey))
  return place !== null && isWithin(place)
}

/** Whether this tab presents somebody, or is about to, also on its way through signing in. */
export function isPresenting(): boolean {
  return presented() !== undefined || stored(() => sessionStorage.getItem(placeKey)) !== null
}

/** Whether this browser has put something away; whoever is no presentation brings it back first. */
export function hasAside(): boolean {
  return stored(() => localStorage.getItem(asideKey)) !== null
}

function isWithin(place: string): boolean {
  return location.pathname === place || location.pathname.startsWith(`${place}/`)
}

function stored(read: () => string | null): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
