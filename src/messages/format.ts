import { formatDay, formatInstant, formatMonth, formatRelative, formatTime } from '~/lib/dates'
import { formatDelta, formatNumber } from '~/lib/numbers'
import { locale, t } from './t'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** A count in the person's figures; one that is missing is "not known". */
export function count(value: number | undefined): string {
  return value === undefined ? t('app.notKnown') : formatNumber(value, locale())
}

/** A difference with its sign. */
export function delta(value: number): string {
  return formatDelta(value, locale())
}

/** A time of day with its zone: `14:05 UTC+1`. */
export function timeOfDay(instant: number): string {
  return `${formatTime(instant, locale(), zone)} ${formatInstant(instant, locale(), zone).zone}`
}

/** When something was read: the time of day, with the day where that is not today's. */
export function readAtText(readAt: number, now: number): string {
  const isToday = new Date(readAt).toDateString() === new Date(now).toDateString()
  return isToday ? timeOfDay(readAt) : instantTexts(readAt, now).local
}

/** The month of an instant in this zone: `August 2026`. */
export function month(instant: number): string {
  return formatMonth(instant, locale(), zone)
}

/** The day of an instant in UTC: `12 Aug 2026`. */
export function utcDay(instant: number): string {
  return formatDay(instant, locale(), 'UTC')
}

/** An instant in this zone, whole and its day alone, and in UTC; and how far it is from `now`. */
export function instantTexts(instant: number, now: number) {
  const { local, zone: offset, utc, iso } = formatInstant(instant, locale(), zone)
  const day = `${formatDay(instant, locale(), zone)} ${offset}`
  return {
    relative: formatRelative(instant, now, locale()),
    local: `${local} ${offset}`,
    day,
    utc,
    iso,
  }
}

/** An instant where nothing can be pointed at: in this zone and in UTC, once where these are the same. */
export function inBothZones(instant: number): string {
  const { local, utc } = instantTexts(instant, instant)
  return local === utc ? utc : t('receipt.instant', { local, utc })
}
