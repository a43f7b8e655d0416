import { setMaxListeners } from 'node:events'
import { expect, test } from 'vitest'
import type { Fault } from '../../../sandbox/faults/fault'
import { countRows, rowsOf } from '~/provisioning/runs/counts'
import { SimPortal } from '../engine/SimPortal'
import { BulkPlay } from './BulkPlay'
import { judgeRun } from './judgeRun'

setMaxListeners(0)
const portal = new SimPortal(20)

const refusal: Fault = { id: 'F18', operation: 'provisionOrgEntitlements' }

function countsOf(play: BulkPlay) {
  const { run, browser } = play
  const rows = rowsOf(run, (id) => browser.rows.get(id))
  const counts = Object.entries(countRows(rows, run)).filter(([, n]) => n > 0)
  return Object.fromEntries(counts)
}

async function startPlay(count = 20): Promise<BulkPlay> {
  const play = new BulkPlay(portal, 1)
  await play.start(count)
  return play
}

/** Nothing was lost, sent twice, or sent unasked. */
function expectClean(play: BulkPlay): void {
  const { findings, unasked, early } = judgeRun(play)
  expect({ findings, unasked, early }).toEqual({ findings: [], unasked: 0, early: 0 })
}

test('every row is kept before the first is sent, which goes alone', async () => {
  const play = await startPlay()
  expect(play.run.rows).toHaveLength(20)
  expect(play.deeds).toEqual([])
  await play.advance(300)
  expect(play.rows).toHaveLength(1)
  await play.toTheEnd()
  expect(countsOf(play)).toEqual({ confirmed: 20 })
  expectClean(play)
})

test('a first row that is refused stops the run; the next goes alone once somebody says go on', async () => {
  const play = new BulkPlay(portal, 1)
  play.arm(refusal)
  await play.start(20)
  await play.advance(60_000)
  expect(play.run).toMatchObject({ state: 'paused', pause: 'firstRow' })
  expect(countsOf(play)).toEqual({ rejected: 1, waiting: 19 })
  await play.toTheEnd()
  expect(countsOf(play)).toEqual({ rejected: 1, confirmed: 19 })
  expectClean(play)
})

test('three equal refusals in a row stop it', async () => {
  const play = await startPlay()
  await play.advance(4_000)
  play.arm({ ...refusal, times: 100 })
  await play.advance(120_000)
  expect(play.run).toMatchObject({ state: 'paused', pause: 'refusals' })
  expect(countsOf(play)['waiting']).toBeGreaterThan(3)
})

test('a pause lets what is under way end and begins nothing, in whichever tab it is asked for', async () => {
  const play = await startPlay()
  await play.advance(4_500)
  const other = play.openTab(play.browser)
  await play.advance(100)
  expect(other.runs.isDrivenHere(play.run)).toBe(false)
  void other.runs.pause(play.run.id)
  await play.advance(100)
  const sent = play.rows.length
  await play.advance(60_000)
  expect(play.run).toMatchObject({ state: 'paused', pause: 'person' })
  expect(play.rows.length).toBeLessThanOrEqual(sent)
  expect(play.rows.filter(({ state }) => state !== 'paused')).toSatisfy(
    (rows: { state: string }[]) => rows.every(({ state }) => state === 'confirmed'),
  )
  // The tab in which somebody says go on does the work.
  void other.runs.resume(play.run.id)
  await play.advance(1_000)
  expect(other.runs.isDrivenHere(play.run)).toBe(true)
  await play.toTheEnd()
  expect(countsOf(play)).toEqual({ confirmed: 20 })
  expectClean(play)
})

test('of a run that is cancelled what was sent keeps its verdict, and the rest is never sent', async () => {
  const play = await startPlay()
  await play.advance(6_500)
  void play.here?.runs.cancelTheRest(play.run.id)
  await play.toTheEnd()
  const { confirmed = 0, cancelled = 0, ...others } = countsOf(play)
  expect(others).toEqual({})
  expect(confirmed + cancelled).toBe(20)
  expect(confirmed).toBeGreaterThan(3)
  expect(cancelled).toBeGreaterThan(3)
  expect(play.deeds.filter(({ kind }) => kind === 'send')).toHaveLength(confirmed)
  expectClean(play)
})

test('after a reload nothing is sent until somebody says go on', async () => {
  const play = await startPlay()
  await play.advance(5_200)
  await play.reload()
  await play.advance(60_000)
  expect(play.run.state).toBe('interrupted')
  const sends = () => play.deeds.filter(({ kind }) => kind === 'send').length
  const before = sends()
  await play.advance(600_000)
  expect(sends()).toBe(before)
  await play.toTheEnd()
  expect(countsOf(play)).toEqual({ confirmed: 20 })
  expectClean(play)
})

test('two runs go one after the other', async () => {
  const play = await startPlay(10)
  const tab = play.here
  const rows = Array.from({ length: 10 }, (_, place) => {
    const key = play.keyOf(10 + place)
    const { value, stamp } = portal.held(key.purchaserOrgId)
    const want = { maxUsers: play.nextNumber(), entitlements: value.entitlements }
    return { key, base: { value, stamp, readAt: play.clock.now }, want, reason: '', ticket: '' }
  })
  void tab?.runs.startRun({ operator: play.run.operator, rows })
  await play.advance(100)
  const states = () => [...play.browser.runs.values()].map(({ state }) => state)
  expect(states()).toEqual(['running', 'ready'])
  await play.toTheEnd()
  expect(states()).toEqual(['finished', 'running'])
  await play.advance(20_000)
  expect(states()).toEqual(['finished', 'finished'])
})
