import { expect, test, vi } from 'vitest'
import type { Intent } from '../intent'
import type { CallWatch, World } from '../ports'
import { standardTiming as timing } from '../timing'
import { rowIntent } from './exampleRun'
import { Turns } from './Turns'

/** Turns in a world of fake timers, and what was told of each. */
function setUp() {
  vi.useFakeTimers({ now: 0 })
  const told: string[] = []
  const rule = { isOpen: true, isAtWork: true, pausedUntil: 0, slept: 0 }
  let watch: CallWatch | undefined
  const world = {
    now: Date.now,
    wait: (span: number, signal?: AbortSignal) =>
      new Promise<void>((done) => {
        const timer = setTimeout(done, span)
        signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          done()
        })
      }),
    pausedUntil: () => rule.pausedUntil,
    watchCalls: (asked: CallWatch) => {
      watch = asked
    },
  }
  // Turns reach for nothing else of the world.
  const turns = new Turns(world as unknown as World, timing)
  turns.rule({
    maySend: () => rule.isOpen,
    isAtWork: () => rule.isAtWork,
    onSleep: () => {
      rule.slept++
      rule.isOpen = false
      turns.changed()
    },
  })
  const ask = (what: 'send' | 'read' | 'audit', row: Intent = rowIntent(0)) =>
    void turns[what](row).then((isOurs) => {
      told.push(`${what}${isOurs === false ? ' refused' : ''} at ${Date.now()}`)
    })
  const pass = (span: number) => vi.advanceTimersByTimeAsync(span)
  return { turns, told, rule, ask, pass, watch: () => watch }
}

test('rows come one after the other, at the configured pace', async () => {
  const { told, ask, pass } = setUp()
  for (let n = 0; n < 3; n++) ask('send')
  await pass(10_000)
  expect(told).toEqual(['send at 0', 'send at 1000', 'send at 2000'])
})

test('a change that is no row never waits', async () => {
  const { told, ask, pass } = setUp()
  const { runId: _, ...single } = rowIntent(0)
  for (let n = 0; n < 3; n++) ask('send', single)
  await pass(0)
  expect(told).toEqual(['send at 0', 'send at 0', 'send at 0'])
})

test('reads go before sends, and audits wait until no run is at work', async () => {
  const { turns, told, rule, ask, pass } = setUp()
  ask('send')
  ask('audit')
  ask('send')
  ask('read')
  await pass(10_000)
  expect(told).toEqual(['send at 0', 'read at 1000', 'send at 1500'])
  rule.isAtWork = false
  turns.changed()
  await pass(10_000)
  expect(told[3]).toBe('audit at 10000')
})

test('a row of a run that waits for somebody is turned away at once; its reads are not', async () => {
  const { turns, told, rule, ask, pass } = setUp()
  ask('send')
  ask('send')
  await pass(100)
  rule.isOpen = false
  turns.changed()
  ask('read')
  await pass(2_000)
  expect(told).toEqual(['send at 0', 'send refused at 100', 'read at 1000'])
})

test('nothing is given before the pause of all tabs is over', async () => {
  const { told, rule, ask, pass, watch } = setUp()
  watch()?.onCall(0)
  watch()?.onThrottled(0, 7_000)
  rule.pausedUntil = 8_000
  ask('send')
  await pass(20_000)
  expect(told).toEqual(['send at 8000'])
})

test('after a sleep nothing is given any more', async () => {
  const { turns, told, rule, ask, pass } = setUp()
  turns.startBeating()
  ask('send')
  await pass(0)
  vi.setSystemTime(timing.runs.sleep + 10_000)
  ask('send')
  await pass(0)
  expect(rule.slept).toBe(1)
  expect(told).toEqual(['send at 0', `send refused at ${timing.runs.sleep + 10_000}`])
})
