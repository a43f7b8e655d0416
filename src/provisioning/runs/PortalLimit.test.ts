import { expect, test } from 'vitest'
import { standardTiming as timing } from '../timing'
import { PortalLimit } from './PortalLimit'

/** Somebody who does as the limit says, one call after the other, at a portal that may refuse. */
function callAll(limit: PortalLimit, portal: (now: number) => number, calls: number) {
  const refusals: number[] = []
  let now = 0
  for (let done = 0; done < calls;) {
    now = limit.readyAt(now, 1)
    limit.noteTurn(now, 1)
    limit.noteCall(now)
    const wait = Math.ceil(portal(now) / 1000) * 1000
    if (wait === 0) done++
    else {
      refusals.push(now)
      limit.noteRefused(now, wait)
      now += wait
    }
  }
  return { now, refusals }
}

/** Lets a call through every `span` ms, and a few at once after a rest. */
function steady(span: number, burst: number) {
  let free = -burst * span
  return (now: number) => {
    free = Math.max(free, now - burst * span)
    if (free > now - span) return free + span - now
    free += span
    return 0
  }
}

/** Lets so many calls through in each span. */
function windows(most: number, span: number) {
  const used = new Map<number, number>()
  return (now: number) => {
    const window = Math.floor(now / span)
    const before = used.get(window) ?? 0
    if (before >= most) return (window + 1) * span - now
    used.set(window, before + 1)
    return 0
  }
}

test('without refusals the configured pace is kept: a turn takes as long as its calls', () => {
  const limit = new PortalLimit(timing)
  expect(limit.readyAt(5, 2)).toBe(5)
  limit.noteTurn(5, 2)
  expect(limit.readyAt(6, 2)).toBe(5 + timing.runs.between)
  limit.noteTurn(2_000, 1)
  expect(limit.readyAt(2_000, 2)).toBe(2_000 + timing.runs.between / 2)
})

test.each([
  ['a call a second', steady(1_000, 20), 400_000 - 20_000],
  ['a call in two seconds', steady(2_000, 10), 800_000 - 20_000],
  ['60 in a minute', windows(60, 60_000), 6 * 60_000 + 20_000],
  ['200 in five minutes', windows(200, 300_000), 300_000 + 100_000],
])('%s is learned from few refusals', (_, portal, least) => {
  const { now, refusals } = callAll(new PortalLimit(timing), portal, 400)
  expect(now / least).toBeLessThan(1.05)
  expect(refusals.length / 400).toBeLessThan(0.05)
})

test('refusals of calls that were under way together measure once', () => {
  const limit = new PortalLimit(timing)
  for (const at of [0, 100, 200]) limit.noteCall(at)
  for (const at of [300, 310, 320]) limit.noteRefused(at, 1_000)
  expect(limit.readyAt(1_300, 1)).toBe(1_300)
})

test('a pause that the portal does not name halves the pace, which then recovers', () => {
  const limit = new PortalLimit(timing)
  limit.noteCall(0)
  limit.noteRefused(10, undefined)
  limit.noteTurn(70_000, 2)
  expect(limit.readyAt(70_000, 2)).toBe(70_000 + 2 * timing.runs.between)
  for (let n = 0; n < 80; n++) limit.noteCall(70_000 + n)
  expect(limit.readyAt(70_000, 2)).toBe(70_000 + timing.runs.between)
})

test('what was learned is not believed for ever', () => {
  const limit = new PortalLimit(timing)
  const { now } = callAll(limit, steady(10_000, 1), 40)
  limit.noteTurn(now, 1)
  expect(limit.readyAt(now, 1)).toBeGreaterThan(now + 5_000)
  const later = now + timing.runs.believed + 20_000
  expect(limit.readyAt(later, 1)).toBe(later)
})
