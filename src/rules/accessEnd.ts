/** From here on an end is asked about: the year may be mistyped. */
const far = 5 * 365.25 * 86_400_000

/**
 * The end of a day such as `2026-12-31` in UTC, in ms, whatever the zone of this computer; `undefined` when
 * there is no such day. A whole second, so that a portal that keeps seconds shows what was sent.
 */
export function endOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined
  const end = Date.parse(`${day}T23:59:59Z`)
  const isDay = Number.isFinite(end) && new Date(end).toISOString().startsWith(day)
  return isDay ? end : undefined
}

/** Whether an end is more than five years away; `now` in ms. */
export function isFarAway(end: number, now: number): boolean {
  return end - now > far
}
