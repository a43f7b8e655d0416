/** One instant for a calendar. Texts are of one line. */
export interface CalendarEvent {
  /** The same for the same thing for ever, in all the world. */
  uid: string
  /** When it happens (ms). */
  at: number
  /** When what is said here last changed (ms). */
  changedAt: number
  summary: string
  description: string
  url: string
}

const mostOctets = 75
const encoder = new TextEncoder()

/**
 * Instants as an iCalendar file: UTC, without a duration, in nobody's way and without an alarm.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1
 */
export function toIcs(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Seatkeeper//Seatkeeper//EN',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function linesOf({ uid, at, changedAt, summary, description, url }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    // Without a METHOD this is when the event was last revised: section 3.8.7.2.
    `DTSTAMP:${utc(changedAt)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    // A URI is no text: nothing in it is escaped.
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** `20261125T120000Z`: section 3.3.5, form 2. Seconds are the finest it knows. */
function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')
}

/** Section 3.3.11; control characters are not allowed at all. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Section 3.1: no line has more than 75 octets, and no character is torn apart. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const { length } = encoder.encode(character)
    if (octets + length > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...parts, part].join('\r\n')
}
