import { expect, test, vi } from 'vitest'
import { backoff, ReadGate, RetryBudget } from './pace'
import { standardTiming as timing } from './timing'

test('five retries are always allowed, and a tenth of many requests', () => {
  let now = 0
  const budget = new RetryBudget(timing, () => now)
  for (let n = 0; n < 5; n++) {
    expect(budget.allows).toBe(true)
    budget.noteRetry()
  }
  expect(budget.allows).toBe(false)
  for (let n = 0; n < 60; n++) budget.noteRequest()
  expect(budget.allows).toBe(true)
  budget.noteRetry()
  expect(budget.allows).toBe(false)
  now = timing.budget.window + 1
  expect(budget.allows).toBe(true)
})

test('four reads at once, and no two within a quarter of a second', async () => {
  vi.useFakeTimers({ now: 0 })
  const starts: number[] = []
  const finish: (() => void)[] = []
  const wait = (span: number) => new Promise<void>((done) => setTimeout(done, span))
  const gate = new ReadGate(timing, Date.now, wait)
  const reads = Array.from({ length: 6 }, () =>
    gate.pass(() => {
      starts.push(Date.now())
      return new Promise<void>((done) => finish.push(done))
    }),
  )
  await vi.advanceTimersByTimeAsync(5_000)
  expect(starts).toEqual([0, 250, 500, 750])
  while (finish.length > 0) {
    finish.shift()?.()
    await vi.advanceTimersByTimeAsync(1_000)
  }
  await Promise.all(reads)
  expect(starts).toEqual([0, 250, 500, 750, 5_000, 6_000])
  vi.useRealTimers()
})

test('a pause doubles with each try, up to half a minute', () => {
  const almostOne = () => 0.999
  expect([0, 1, 2, 20].map((tries) => Math.round(backoff(timing, tries, almostOne)))).toEqual([
    500, 999, 1998, 29_970,
  ])
  expect(backoff(timing, 3, () => 0)).toBe(0)
})
