import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysLeft,
  formatDay,
  formatInstant,
  formatMonth,
  formatRelative,
  formatTime,
  readInstant,
} from './dates'

const day = 86_400_000
const now = Date.UTC(2026, 7, 12, 12, 5)
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
]

describe('readInstant', () => {
  it.each([0, -1, null, undefined, 1_469_206_117, NaN, 9e15])('refuses %s', (stated) => {
    expect(readInstant(stated)).toBeUndefined()
  })

  it("takes the instants of Esri's example", () => {
    expect(readInstant(1_469_206_117_000)).toBe(1_469_206_117_000)
  })
})

describe('formatInstant', () => {
  it('gives the day and time here, the offset, UTC and ISO', () => {
    expect(formatInstant(now, 'en-GB', 'Europe/Berlin')).toEqual({
      local: '12 Aug 2026, 14:05',
      zone: 'UTC+2',
      utc: '12 Aug 2026, 12:05 UTC',
      iso: '2026-08-12T12:05:00.000Z',
    })
  })

  it.each([
    ['UTC', '12:05', 'UTC'],
    ['Europe/Berlin', '14:05', 'UTC+2'],
    ['America/New_York', '08:05', 'UTC\u22124'],
    ['America/St_Johns', '09:35', 'UTC\u22122:30'],
    ['Asia/Kolkata', '17:35', 'UTC+5:30'],
    ['Australia/Lord_Howe', '22:35', 'UTC+10:30'],
  ])('writes the time in %s', (zone, time, offset) => {
    const { local, zone: shown } = formatInstant(now, 'en-GB', zone)
    expect(local).toBe(`12 Aug 2026, ${time}`)
    expect(shown).toBe(offset)
  })

  it('writes the next day where it is already tomorrow', () => {
    expect(formatInstant(now, 'en-GB', 'Pacific/Kiritimati')).toMatchObject({
      local: '13 Aug 2026, 02:05',
      zone: 'UTC+14',
      utc: '12 Aug 2026, 12:05 UTC',
    })
  })

  it.each([
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 1), '01:59 UTC+1', '03:00 UTC+2'],
    ['Europe/Berlin', Date.UTC(2026, 9, 25, 1), '02:59 UTC+2', '02:00 UTC+1'],
    ['America/New_York', Date.UTC(2026, 2, 8, 7), '01:59 UTC\u22125', '03:00 UTC\u22124'],
    ['America/New_York', Date.UTC(2026, 10, 1, 6), '01:59 UTC\u22124', '01:00 UTC\u22125'],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15), '01:59 UTC+11', '01:30 UTC+10:30'],
    ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 30), '01:59 UTC+10:30', '02:30 UTC+11'],
  ])(
    'tells the two hours of a night that changes the clock in %s',
    (zone, change, before, after) => {
      const clock = (instant: number) => {
        const { local, zone: offset } = formatInstant(instant, 'en-GB', zone)
        return `${local.slice(-5)} ${offset}`
      }
      expect(clock(change - 60_000)).toBe(before)
      expect(clock(change)).toBe(after)
    },
  )

  it('keeps one calendar in every language', () => {
    expect(formatInstant(now, 'th-TH', 'UTC').local).toContain('2026')
    expect(formatInstant(now, 'ar-SA-u-nu-latn', 'UTC').local).toContain('2026')
  })

  it.each([0, -1, 1_469_206_117, 9e15, NaN, null, undefined])(
    'shows no date for %s, least of all in 1970',
    (wrong) => {
      expect(formatInstant(wrong, 'en', 'UTC')).toEqual({ local: '–', zone: '', utc: '–', iso: '' })
      expect(formatDay(wrong, 'en', 'UTC')).toBe('–')
      expect(formatTime(wrong, 'en', 'UTC')).toBe('–')
      expect(formatRelative(wrong, now, 'en')).toBe('–')
    },
  )
})

describe('formatDay and formatTime', () => {
  it('write the day and the time of the zone', () => {
    expect(formatDay(now, 'en-GB', 'Pacific/Kiritimati')).toBe('13 Aug 2026')
    expect(formatTime(now, 'en-GB', 'Pacific/Kiritimati')).toBe('02:05')
    expect(formatDay(now, 'de', 'UTC')).toBe('12.08.2026')
  })
})

describe('daysLeft', () => {
  it('counts days of 24 hours from the instant, over nights that change the clock too', () => {
    const saturdayNoon = Date.UTC(2026, 2, 28, 11)
    expect(daysLeft(saturdayNoon + 10 * day, saturdayNoon)).toBe(10)
    expect(daysLeft(saturdayNoon + 10 * day, saturdayNoon + 5000)).toBe(10)
    expect(daysLeft(saturdayNoon, saturdayNoon + 3 * day)).toBe(-3)
  })

  it('is plain zero within half a day', () => {
    expect(daysLeft(now - 1000, now)).toBe(0)
  })

  it('agrees with the words', () => {
    fc.assert(
      fc.property(fc.integer({ min: day, max: 59 * day }), (ahead) => {
        const days = daysLeft(now + ahead, now)
        const words = formatRelative(now + ahead, now, 'en')
        expect(words).toBe(days === 1 ? 'in 1 day' : `in ${String(days)} days`)
      }),
    )
  })
})

it('names the month as it is in the zone', () => {
  const midnight = Date.UTC(2026, 11, 31, 23, 30)
  expect(formatMonth(midnight, 'en', 'UTC')).toBe('December 2026')
  expect(formatMonth(midnight, 'en', 'Europe/Berlin')).toBe('January 2027')
  expect(formatMonth(0, 'en', 'UTC')).toBe('–')
})

describe('formatRelative', () => {
  it.each([
    [0, 'now'],
    [400, 'now'],
    [-400, 'now'],
    [-3 * 60_000, '3 minutes ago'],
    [59.7 * 60_000, 'in 1 hour'],
    [-23.7 * 3_600_000, '1 day ago'],
    [30 * 3_600_000, 'in 1 day'],
    [9 * day - 2000, 'in 9 days'],
    [-75 * day, '2 months ago'],
    [3 * 365 * day, 'in 3 years'],
  ])('calls %d ms from now %s', (difference, words) => {
    expect(formatRelative(now + difference, now, 'en')).toBe(words)
  })

  it('speaks the language asked for', () => {
    expect(formatRelative(now + 9 * day, now, 'de')).toBe('in 9 Tagen')
  })
})

it('says the same instant in every zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2001, 0), max: Date.UTC(2099, 0) }),
      fc.constantFrom(...zones),
      (instant, zone) => {
        const shown = formatInstant(instant, 'en-GB', zone)
        const hours = shown.zone.replace('UTC', '').replace('\u2212', '-')
        const [whole = '0', minutes = '0'] = hours.split(':')
        const offset = (Number(whole) * 60 + Math.sign(Number(whole)) * Number(minutes)) * 60_000
        const minute = Math.floor(instant / 60_000) * 60_000
        expect(Date.parse(`${shown.local} UTC`)).toBe(minute + offset)
        expect(Date.parse(shown.utc)).toBe(minute)
        expect(Date.parse(shown.iso)).toBe(instant)
      },
    ),
  )
})
