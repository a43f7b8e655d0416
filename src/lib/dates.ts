const day = 86_400_000
const unreadable = '–'
const earliest = Date.UTC(2000, 0)
const latest = Date.UTC(9999, 11, 31)

/** Milliseconds since 1970-01-01 UTC as the portal states them, or does not. */
type Stated = number | null | undefined

/**
 * The instant stated, if it is one: sentinels such as 0 and -1, seconds, and numbers no calendar holds are
 * `undefined`. ArcGIS has no date before 2000. The functions below write `–` for these.
 */
export function readInstant(stated: Stated): number | undefined {
  const isInstant = typeof stated === 'number' && stated >= earliest && stated <= latest
  return isInstant ? stated : undefined
}

/** Days from now to an instant, rounded, from the instant itself: no calendar and no time zone shifts it. Negative when past. */
export function daysLeft(instant: number, now: number): number {
  return Math.round((instant - now) / day) || 0
}

/** One instant as a person reads it in a time zone, and as everybody else does. */
export interface FormattedInstant {
  /** `12 Aug 2026, 14:05` */
  local: string
  /** What the zone adds to UTC on that day: `UTC+2`, `UTC−3:30`, `UTC`. */
  zone: string
  /** `12 Aug 2026, 12:05 UTC` */
  utc: string
  /** For `<time dateTime>`; empty when there is no instant. */
  iso: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  let format = formats.get(key)
  if (!format) {
    // One calendar for all, or two people on a call read different days from one instant.
    format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options })
    formats.set(key, format)
  }
  return format
}

/** Offsets of days that have one from end to end, by zone and day. */
const offsets = new Map<string, string>()

/** Taking a date apart is slow, and a table has two in each row; most days have a single offset. */
function formatOffset(instant: number, zone: string): string {
  const start = Math.floor(instant / day) * day
  const key = `${zone} ${String(start)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = offsetAt(start, zone)
  if (offset !== offsetAt(start + day, zone)) return offsetAt(instant, zone)
  offsets.set(key, offset)
  return offset
}

function offsetAt(instant: number, timeZone: string): string {
  const parts = dateFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(instant)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return offset.replace('GMT', 'UTC').replace('+0', '').replace('-', '\u2212')
}

/** Writes an instant in a language and an IANA time zone; throws a `RangeError` when there is no such zone or language. */
export function formatInstant(stated: Stated, locale: string, zone: string): FormattedInstant {
  const instant = readInstant(stated)
  if (instant === undefined) return { local: unreadable, zone: '', utc: unreadable, iso: '' }
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const
  return {
    local: dateFormat(locale, { ...style, timeZone: zone }).format(instant),
    zone: formatOffset(instant, zone),
    utc: `${dateFormat(locale, { ...style, timeZone: 'UTC' }).format(instant)} UTC`,
    iso: new Date(instant).toISOString(),
  }
}

/** The day alone, `12 Aug 2026`, as it is in the time zone. */
export function formatDay(stated: Stated, locale: string, zone: string): string {
  const instant = readInstant(stated)
  if (instant === undefined) return unreadable
  return dateFormat(locale, { dateStyle: 'medium', timeZone: zone }).format(instant)
}

/** The day as one says it, `Thursday 12 August`; with its year where that is not the year of `now`. */
export function formatSpokenDay(stated: Stated, now: number, locale: string, zone: string): string {
  const instant = readInstant(stated)
  if (instant === undefined) return unreadable
  const yearOf = (at: number) => dateFormat('en', { year: 'numeric', timeZone: zone }).format(at)
  const isThisYear = yearOf(instant) === yearOf(now)
  const style = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return dateFormat(locale, isThisYear ? style : { ...style, year: 'numeric' }).format(instant)
}

/** The month and year, `August 2026`, as they are in the time zone. */
export function formatMonth(stated: Stated, locale: string, zone: string): string {
  const instant = readInstant(stated)
  if (instant === undefined) return unreadable
  return dateFormat(locale, { month: 'long', year: 'numeric', timeZone: zone }).format(instant)
}

/** The time of day alone, `14:05`, as it is in the time zone. */
export function formatTime(stated: Stated, locale: string, zone: string): string {
  const instant = readInstant(stated)
  if (instant === undefined) return unreadable
  return dateFormat(locale, { timeStyle: 'short', timeZone: zone }).format(instant)
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>()

function relativeFormat(locale: string, numeric: 'always' | 'auto'): Intl.RelativeTimeFormat {
  const key = `${locale} ${numeric}`
  let format = relativeFormats.get(key)
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { numeric })
    relativeFormats.set(key, format)
  }
  return format
}

const year = { unit: 'year', length: day * 365.2425 } as const
const shorterUnits = [
  { unit: 'second', length: 1000, below: 60 },
  { unit: 'minute', length: 60_000, below: 60 },
  { unit: 'hour', length: 3_600_000, below: 24 },
  { unit: 'day', length: day, below: 60 },
  { unit: 'month', length: year.length / 12, below: 24 },
] as const

/**
 * How far an instant is from now: `in 9 days`, `3 minutes ago`, `now`. Rounded as `daysLeft` is. Never
 * `tomorrow`: which day that is depends on the time zone.
 */
export function formatRelative(stated: Stated, now: number, locale: string): string {
  const instant = readInstant(stated)
  if (instant === undefined) return unreadable
  const countOf = (length: number) => Math.round((instant - now) / length) || 0
  const shorter = shorterUnits.find(({ length, below }) => Math.abs(countOf(length)) < below)
  const { unit, length } = shorter ?? year
  const count = countOf(length)
  return relativeFormat(locale, count === 0 ? 'auto' : 'always').format(count, unit)
}
