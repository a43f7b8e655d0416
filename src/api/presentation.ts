import { keptSessionKey } from './earlyRequest'
import { asideKey, isUnderWay, placeKey, type Presented } from './presenting'

const showsKey = 'seatkeeper.presenting.shows'

/** What may be shown besides the seats, when somebody ticks it. */
export const extras = ['contact', 'others'] as const
export type Extra = (typeof extras)[number]

/** From now on every page that this tab loads is the presentation at this address, until it is ended. */
export function beginPresenting(shows: readonly Extra[]): void {
  sessionStorage.setItem(showsKey, shows.join(' '))
  sessionStorage.setItem(placeKey, location.pathname)
}

/** This tab may show others again. */
export function endPresenting(): void {
  sessionStorage.removeItem(placeKey)
  sessionStorage.removeItem(showsKey)
}

/** What the presentation shows besides. */
export function shownExtras(): readonly Extra[] {
  const shows = sessionStorage.getItem(showsKey)?.split(' ') ?? []
  return extras.filter((extra) => shows.includes(extra))
}

/** Notes that something has been put away in this browser, or that all of it is back. */
export function noteAside(isAside: boolean): void {
  if (isAside) localStorage.setItem(asideKey, 'yes')
  else localStorage.removeItem(asideKey)
}

/** What this app stores that names no purchaser, by the beginnings of the keys. */
const harmless = [
  ...[
    keptSessionKey,
    'esriJSAPIOAuth',
    'seatkeeper.signIn',
    'seatkeeper.locked',
    'seatkeeper.pause',
  ],
  ...[
    'seatkeeper.theme',
    'seatkeeper.language',
    'seatkeeper.culture',
    'seatkeeper.singleKeys',
    'seatkeeper.density',
  ],
  ...['seatkeeper.columns.', 'seatkeeper.organization', asideKey, placeKey],
]

/**
 * Whether an item of storage may stay in a presentation: it names nobody, or is a draft of the presented one
 * made within it, or that such a draft was sent. What was typed before may hold a reason that is not for their eyes.
 */
export function mayStay(key: string, { itemId, orgId }: Presented): boolean {
  const isOf = `${key} `.includes(` ${itemId} ${orgId} `)
  if (key.startsWith('seatkeeper.draft ')) return isUnderWay() && isOf
  if (key.startsWith('seatkeeper.sent ')) return isOf
  return harmless.some((known) => key.startsWith(known))
}
