import { describe, expect, test } from 'vitest'
import { seats } from '~/rules/exampleProvision'
import { exampleIntent, exampleTime, seenAt, stampAt } from './exampleIntent'
import type { Attempt, Intent, OutcomeClass, State } from './intent'
import { type Circumstances, type Event, settlesAt, transition } from './machine'
import { everyRule } from './rules'
import { scaleTiming, standardTiming as timing } from './timing'

const base = seats(10, { standard: 8, advanced: 2 })
const want = seats(14, { standard: 12, advanced: 2 })
const other = seats(9, { standard: 8, advanced: 2 })
const baseStamp = exampleTime - 86_400_000
const second = 1_000

function given(differences: Partial<Circumstances> = {}): Circumstances {
  const now = exampleTime
  return { now, timing, leftOut: everyRule, isLicensed: true, mayRetry: true, ...differences }
}

function sent(outcome?: OutcomeClass, armedAt = exampleTime): Attempt {
  const answer = outcome && { class: outcome, endedAt: armedAt + second }
  return { n: 1, stampAtCheck: stampAt(baseStamp), checkedAt: armedAt, armedAt, ...answer }
}

function intentIn(state: State, differences: Partial<Intent> = {}): Intent {
  const { endedAt: _, stamp: __, ...open } = exampleIntent()
  return { ...open, state, attempts: [], ...differences }
}

/** A read of these numbers, so long after the send; the stamp is that of the base unless told. */
function read(value = base, after = 0, stampedAt = baseStamp): Event {
  const at = exampleTime + after
  return { type: 'read', seen: { ...seenAt(stampedAt, value), askedAt: at, readAt: at } }
}

const written = exampleTime + 100

function next(intent: Intent, event: Event, differences?: Partial<Circumstances>): Intent {
  return transition(intent, event, given(differences))
}

describe('before a send', () => {
  test('a queued change is cancelled, one that was sent is not', () => {
    expect(next(intentIn('queued'), { type: 'cancel' }).state).toBe('cancelled')
    const tried = intentIn('paused', { attempts: [sent('ambiguous')] })
    expect(next(tried, { type: 'cancel' })).toBe(tried)
  })

  test('it goes on only when somebody asked for it in this load of the page', () => {
    expect(next(intentIn('queued'), { type: 'go' }).state).toBe('check')
    expect(next(intentIn('queued'), { type: 'go' }, { isLicensed: false }).state).toBe('queued')
  })

  test('a read that shows the base arms it, with the stamp that licenses the send', () => {
    const armed = next(intentIn('check'), read())
    expect(armed).toMatchObject({ state: 'armed', attempts: [{ n: 1, armedAt: exampleTime }] })
    expect(armed.attempts[0]?.stampAtCheck).toEqual(stampAt(baseStamp))
  })

  test('a read that shows what is wanted ends it without a send', () => {
    const done = next(intentIn('check'), read(want, 0, written))
    expect(done).toMatchObject({ state: 'confirmed', isAlreadySo: true, attempts: [] })
  })

  test.each([
    ['other numbers', read(other, 0, written)],
    ['the old numbers with a later stamp', read(base, 0, written)],
    ['an earlier stamp', read(want, 0, baseStamp - second)],
  ])('a read that shows %s is a conflict', (_, event) => {
    expect(next(intentIn('check'), event).state).toBe('conflict')
  })

  test('a provision that is gone is a conflict', () => {
    const gone = { ...seenAt(baseStamp), value: undefined, isGone: true }
    expect(next(intentIn('check'), { type: 'read', seen: gone }).state).toBe('conflict')
  })

  test('a read that fails is tried again, or waits for somebody', () => {
    expect(next(intentIn('check'), { type: 'unreadable' }).state).toBe('backoff')
    expect(next(intentIn('backoff'), { type: 'timer' }).state).toBe('check')
    const paused = next(intentIn('check'), { type: 'unreadable', pause: 'auth' })
    expect(paused).toMatchObject({ state: 'paused', pause: 'auth' })
  })

  test('an old read licenses nothing, and the attempt never was', () => {
    const armed = intentIn('armed', { attempts: [sent()] })
    expect(next(armed, { type: 'stale' })).toMatchObject({ state: 'check', attempts: [] })
    expect(next(armed, { type: 'send' }).state).toBe('sent')
  })
})

describe('an answer', () => {
  const open = intentIn('sent', { attempts: [sent()] })
  const answer = (outcome: OutcomeClass): Event => ({ type: 'answer', class: outcome })

  test('that matches wholly confirms, and is audited later', () => {
    const event = { ...answer('accepted'), seen: seenAt(written, want) } as Event
    expect(next(open, event)).toMatchObject({
      state: 'confirmed',
      stamp: stampAt(written),
      auditDueAt: exampleTime + timing.audit,
    })
  })

  test.each(['mismatch', 'refused', 'ambiguous'] as const)('that is %s is read back', (outcome) => {
    expect(next(open, answer(outcome))).toMatchObject({
      state: 'verify',
      attempts: [{ class: outcome, endedAt: exampleTime }],
    })
  })

  test.each(['auth', 'throttled'] as const)('that is %s waits first', (outcome) => {
    expect(next(open, answer(outcome))).toMatchObject({ state: 'paused', pause: outcome })
  })

  test('is not waited for when a read shows the goal reached', () => {
    expect(next(open, read(want, 5 * second, written)).state).toBe('confirmed')
    expect(next(open, read(base, 5 * second)).state).toBe('sent')
  })
})

describe('reading back', () => {
  const verifying = (outcome?: OutcomeClass, differences: Partial<Intent> = {}) =>
    intentIn('verify', { attempts: [sent(outcome)], ...differences })
  const settled = timing.fresh + timing.life + second
  const since = { seen: seenAt(baseStamp, base), seenSince: exampleTime + 2 * second }

  test('the goal reached confirms at once', () => {
    expect(next(verifying('ambiguous'), read(want, second, written)).state).toBe('confirmed')
  })

  test('a stamp that never moves still proves it by the numbers', () => {
    expect(next(verifying('ambiguous'), read(want, second)).state).toBe('confirmed')
  })

  test.each([
    ['the base', read(base, 60 * second)],
    ['other numbers', read(other, 60 * second, written)],
  ])('%s says nothing while the send may still arrive', (_, event) => {
    expect(next(verifying('ambiguous', since), event).state).toBe('settle')
    expect(next(verifying(undefined, since), event).state).toBe('settle')
  })

  test('a refusal is believed after reads that agree and are late enough', () => {
    expect(next(verifying('refused'), read(base, 2 * second)).state).toBe('settle')
    expect(next(verifying('refused', since), read(base, 3 * second)).state).toBe('settle')
    const rejected = next(verifying('refused', since), read(base, 12 * second))
    expect(rejected).toMatchObject({ state: 'rejected', auditDueAt: exampleTime + timing.audit })
  })

  test('the base is sent again once nothing is under way, three times at most', () => {
    const quiet = verifying('ambiguous', since)
    expect(next(quiet, read(base, settled)).state).toBe('backoff')
    const spent = { ...quiet, attempts: [sent('ambiguous'), sent('ambiguous'), sent('ambiguous')] }
    expect(next(spent, read(base, settled)).state).toBe('unapplied')
  })

  test('nothing is sent again beyond the budget, nor after a reload, without somebody', () => {
    const quiet = verifying('ambiguous', since)
    const over = next(quiet, read(base, settled), { mayRetry: false })
    expect(over).toMatchObject({ state: 'paused', pause: 'budget' })
    const reloaded = next(quiet, read(base, settled), { isLicensed: false })
    expect(reloaded).toMatchObject({ state: 'paused', pause: 'reloaded' })
  })

  test('other numbers are a conflict once nothing is under way', () => {
    const seen = { seen: seenAt(written, other), seenSince: exampleTime + 2 * second }
    expect(next(verifying('ambiguous', seen), read(other, settled, written)).state).toBe('conflict')
  })

  test('reads that fail are tried again, and parked after five minutes', () => {
    const failing = next(verifying('ambiguous'), { type: 'unreadable' })
    expect(failing).toMatchObject({ state: 'settle', unreadableSince: exampleTime })
    const late = { now: exampleTime + timing.park }
    const again = next(failing, { type: 'timer' })
    expect(next(again, { type: 'unreadable' }, late).state).toBe('parked')
    expect(next(again, read(base, second)).unreadableSince).toBeUndefined()
  })

  test('the next read comes with the timers, and when it can decide', () => {
    const start = exampleTime + second
    const at = (after: number) =>
      settlesAt(verifying('refused'), given({ now: start + after })) - start
    expect([0, 1_500, 4_000, 9_000].map(at)).toEqual([1_000, 3_000, 8_000, 10_000])
    const unclear = verifying('ambiguous')
    const late = settlesAt(unclear, given({ now: exampleTime + 70 * second }))
    expect(late).toBe(exampleTime + timing.fresh + timing.life)
  })
})

describe('waiting and taking over', () => {
  test.each(['queued', 'check', 'backoff', 'verify', 'settle'] as const)('%s pauses', (state) => {
    expect(next(intentIn(state), { type: 'pause', reason: 'identity' })).toMatchObject({
      state: 'paused',
      pause: 'identity',
    })
  })

  test('what left is not paused, and what ended stays', () => {
    for (const state of ['sent', 'confirmed', 'cancelled'] as const) {
      expect(next(intentIn(state), { type: 'pause', reason: 'identity' }).state).toBe(state)
    }
  })

  test('what was sent is read when somebody goes on, what was not is queued', () => {
    const unsent = next(intentIn('paused', { pause: 'auth' }), { type: 'resume' })
    expect(unsent.state).toBe('queued')
    expect(unsent.pause).toBeUndefined()
    const tried = intentIn('parked', { attempts: [sent('ambiguous')] })
    expect(next(tried, { type: 'resume' }).state).toBe('verify')
  })

  test.each(['queued', 'check', 'backoff'] as const)(
    'after a reload %s waits for a click',
    (state) => {
      expect(next(intentIn(state), { type: 'recover', owner: 'new' })).toMatchObject({
        state: 'paused',
        pause: 'reloaded',
        owner: 'new',
      })
    },
  )

  test.each(['armed', 'sent', 'verify', 'settle', 'parked', 'paused'] as const)(
    'after a reload %s is read when it may have been sent',
    (state) => {
      const tried = intentIn(state, { attempts: [sent()], pause: 'throttled' })
      const taken = next(tried, { type: 'recover', owner: 'new' })
      expect(taken).toMatchObject({ state: 'verify', owner: 'new' })
      expect(taken.pause).toBeUndefined()
    },
  )
})

test('scaled times keep counts and shares as they are', () => {
  const tenth = scaleTiming(timing, 0.1)
  expect(tenth).toMatchObject({ life: 12_000, sends: 3, settle: [100, 300, 800, 2_000, 6_000] })
  expect(tenth.budget).toEqual({ share: 0.1, window: 60_000, floor: 5 })
  expect(tenth.reads).toEqual({ atOnce: 4, between: 25 })
})
