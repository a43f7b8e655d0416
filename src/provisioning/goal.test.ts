import { describe, expect, test } from 'vitest'
import { exampleEnd, exampleGrant, exampleTime, seenAt } from './exampleIntent'
import { isBehind, isProven, isReached, isUndone, isUnmoved } from './goal'
import type { Seen } from './reading'
import { settlesAt, transition } from './machine'
import { everyRule } from './rules'
import { standardTiming as timing } from './timing'

const grant = exampleGrant()
const withdrawal = exampleGrant({
  want: { operation: 'deleteProvision' },
  stamp: { entitlementsModified: undefined, modified: undefined },
})
const before = exampleTime - 86_400_000
const commit = exampleTime + 300

function seen(differences: Partial<Seen> = {}): Seen {
  const stamp = { entitlementsModified: undefined, modified: commit }
  const access = { kind: 'purchase', endDate: exampleEnd } as const
  return { ...seenAt(exampleTime + 1000), value: undefined, stamp, access, ...differences }
}

const asked = seen({
  stamp: { entitlementsModified: undefined, modified: before },
  access: { kind: 'request', endDate: null },
})
const gone = seen({
  isGone: true,
  access: undefined,
  stamp: { entitlementsModified: undefined, modified: undefined },
})

describe('a grant', () => {
  test('is reached by a purchase with just the end that was sent', () => {
    expect(isReached(grant, seen())).toBe(true)
    for (const access of [
      { kind: 'purchase', endDate: exampleEnd + 1000 },
      { kind: 'purchase', endDate: null },
      { kind: 'trial', endDate: exampleEnd },
    ] as const) {
      expect(isReached(grant, seen({ access }))).toBe(false)
    }
    expect(isReached(grant, gone)).toBe(false)
    const past = { entitlementsModified: undefined, modified: before - 1 }
    expect(isReached(grant, seen({ stamp: past }))).toBe(false)
  })

  test('is licensed by what was reviewed, and never by a purchase', () => {
    expect(isUnmoved(grant, asked)).toBe(true)
    expect(isUnmoved(grant, { ...asked, access: { kind: 'trial', endDate: null } })).toBe(false)
    const bought = { kind: 'purchase', endDate: null } as const
    const again = exampleGrant({ base: { ...grant.base, access: bought } })
    expect(isUnmoved(again, { ...asked, access: bought })).toBe(false)
  })

  test('is undone by another end, by a row that is gone, and not by a read that lags', () => {
    expect(isUndone(grant, seen(), timing)).toBe(false)
    const later = { entitlementsModified: undefined, modified: commit + 1 }
    expect(isUndone(grant, seen({ stamp: later }), timing)).toBe(false)
    const moved = seen({ stamp: later, access: { kind: 'purchase', endDate: null } })
    expect(isUndone(grant, moved, timing)).toBe(true)
    expect(isUndone(grant, gone, timing)).toBe(true)
    expect(isUndone(grant, asked, timing)).toBe(false)
  })
})

describe('a withdrawal', () => {
  const once = { ...withdrawal, seen: gone, seenSince: gone.askedAt }
  const twice = { ...gone, askedAt: gone.askedAt + timing.apart }

  test('is proven by two reads some time apart', () => {
    expect(isProven(once, gone, timing)).toBe(false)
    expect(isProven(once, twice, timing)).toBe(true)
  })

  test('an answer that says yes is read back', () => {
    const { endedAt: _, stamp: __, ...open } = withdrawal
    const given = { timing, leftOut: everyRule, isLicensed: true, mayRetry: true }
    const now = exampleTime + 900
    const answered = transition(
      { ...open, state: 'sent' },
      { type: 'answer', class: 'accepted' },
      { ...given, now },
    )
    expect(answered.state).toBe('verify')
    const settling = transition(answered, { type: 'read', seen: gone }, { ...given, now })
    expect(settling.state).toBe('settle')
    expect(settlesAt(settling, { ...given, now: gone.readAt })).toBeLessThanOrEqual(twice.askedAt)
    const again = transition(settling, { type: 'timer' }, { ...given, now })
    expect(transition(again, { type: 'read', seen: twice }, { ...given, now }).state).toBe(
      'confirmed',
    )
  })

  test('is undone by a row that stays, or is granted again; not by one who asks again', () => {
    const late = { askedAt: exampleTime + 500 + timing.lag }
    expect(isUndone(withdrawal, gone, timing)).toBe(false)
    expect(isUndone(withdrawal, asked, timing)).toBe(false)
    expect(isUndone(withdrawal, { ...asked, ...late }, timing)).toBe(true)
    const anew = { ...asked, stamp: seen().stamp, ...late }
    expect(isUndone(withdrawal, anew, timing)).toBe(false)
    expect(isUndone(withdrawal, { ...anew, access: seen().access }, timing)).toBe(true)
  })
})

test('a read from before a confirmed grant or withdrawal lags behind', () => {
  expect(isBehind(grant, asked, timing)).toBe(true)
  expect(isBehind(grant, seen(), timing)).toBe(false)
  expect(isBehind(withdrawal, asked, timing)).toBe(true)
  expect(isBehind(withdrawal, gone, timing)).toBe(false)
  expect(isBehind(withdrawal, { ...asked, askedAt: exampleTime + 20_000 }, timing)).toBe(false)
})
