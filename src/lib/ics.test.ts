import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, toIcs } from './ics'

const event: CalendarEvent = {
  uid: 'item.org.1@www.arcgis.com',
  at: Date.UTC(2026, 10, 26, 9, 5, 7, 890),
  changedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  summary: 'Trial ends: Riverton County',
  description: 'Maximum users 10, Standard 8',
  url: 'https://seatkeeper.example/listings/item/purchasers/org',
}

/** Content lines as a reader of section 3.1 sees them. */
function unfold(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
}

/** The value of a property as section 3.3.11 reads it. */
function valueOf(text: string, name: string): string | undefined {
  const line = unfold(text).find((each) => each.startsWith(`${name}:`))
  return line
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, next: string) => (/n/i.test(next) ? '\n' : next))
}

describe('toIcs', () => {
  it('writes one event in UTC, whole seconds, without alarm, end or method', () => {
    expect(toIcs([event])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Seatkeeper//Seatkeeper//EN',
        'BEGIN:VEVENT',
        'UID:item.org.1@www.arcgis.com',
        'DTSTAMP:20260102T030405Z',
        'DTSTART:20261126T090507Z',
        'SUMMARY:Trial ends: Riverton County',
        'DESCRIPTION:Maximum users 10\\, Standard 8',
        'URL:https://seatkeeper.example/listings/item/purchasers/org',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('escapes what has a meaning of its own', () => {
    const text = toIcs([{ ...event, summary: 'a\\b;c,d:e "f"\r\nEND:VEVENT\u0007' }])
    expect(text).toContain('SUMMARY:a\\\\b\\;c\\,d:e "f"\\nEND:VEVENT\r\n')
    expect(unfold(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  it('never has a line of more than 75 octets, and loses nothing by folding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const text = toIcs([{ ...event, summary: words, description: words.repeat(3) }])
        const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
        expect(Math.max(...octets)).toBeLessThanOrEqual(75)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        // Control characters have no place in a text; the rest comes back as it was.
        const kept = words.replace(/\p{Cc}/gu, (found) => (/[\r\n]/.test(found) ? '\n' : ''))
        expect(valueOf(text, 'SUMMARY')).toBe(kept)
      }),
    )
  })

  it('is a calendar without events too', () => {
    expect(unfold(toIcs([]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Seatkeeper//Seatkeeper//EN',
      'END:VCALENDAR',
    ])
  })
})
