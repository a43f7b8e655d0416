import { expect, test } from 'vitest'
import { PortalError } from '../PortalError'
import { ReadPace } from './ReadPace'

const busy = () => new PortalError('refused', '', { code: 429 })

/** A pace in a world whose clock only moves when something waits. */
function setUp() {
  const world = { now: 0, pausedUntil: 0, isStopped: false, waited: [] as number[], scale: 1 }
  const waiting: (() => void)[] = []
  const pace = new ReadPace({
    now: () => world.now,
    pausedUntil: () => world.pausedUntil,
    isStopped: () => world.isStopped,
    timeScale: () => world.scale,
    wait: (ms) => {
      world.waited.push(ms)
      return new Promise((done) => waiting.push(done))
    },
  })
  const open: { answer: () => void; refuse: (error: Error) => void }[] = []
  const read = () =>
    new Promise<string>((done, refuse) => open.push({ answer: () => done('page'), refuse }))
  /** Lets everything that is ready happen. */
  const settle = () => new Promise((done) => setTimeout(done))
  /** Ends all waits at the latest of them. */
  const passTime = async () => {
    world.now += Math.max(0, ...world.waited)
    waiting.splice(0).forEach((done) => done())
    await settle()
  }
  const start = (count: number) => Array.from({ length: count }, () => pace.run(read))
  return { pace, world, open, read, settle, passTime, start }
}

test('at most six pages are asked for at once, in turn', async () => {
  const { open, settle, start } = setUp()
  const all = Promise.all(start(20))
  await settle()
  expect(open).toHaveLength(6)
  for (let answered = 0; answered < 20; answered++) {
    open[answered]?.answer()
    await settle()
    expect(open).toHaveLength(Math.min(20, 7 + answered))
  }
  expect(await all).toHaveLength(20)
})

test('refusals of pages under way together halve the number once; each waits and is asked again', async () => {
  const { world, open, settle, passTime, start } = setUp()
  const all = Promise.all(start(12))
  await settle()
  for (const { refuse } of open.splice(0)) refuse(busy())
  await settle()
  expect(world.waited).toEqual([1000, 1000, 1000, 1000, 1000, 1000])
  await passTime()
  // Those that had begun are asked again; others wait until fewer than three are under way.
  expect(open).toHaveLength(6)
  for (const { answer } of open.splice(0, 3)) answer()
  await settle()
  expect(open).toHaveLength(3)
  open.shift()?.answer()
  await settle()
  expect(open).toHaveLength(3)
  while (open.length > 0) {
    open.shift()?.answer()
    await settle()
  }
  expect(await all).toHaveLength(12)
})

test('it halves again after the pause, to one and no further, and grows by one after ten clean answers', async () => {
  const { open, settle, passTime, start } = setUp()
  void Promise.all(start(100))
  await settle()
  const refuseOne = async () => {
    open.shift()?.refuse(busy())
    await settle()
    await passTime()
  }
  const drain = async (count: number) => {
    for (let n = 0; n < count; n++) {
      open.shift()?.answer()
      await settle()
    }
  }
  await refuseOne()
  await drain(5)
  expect(open).toHaveLength(3)
  await refuseOne()
  await drain(4)
  expect(open).toHaveLength(1)
  await refuseOne()
  await drain(9)
  expect(open).toHaveLength(1)
  await drain(1)
  expect(open).toHaveLength(2)
  await drain(10)
  expect(open).toHaveLength(3)
  await drain(50)
  expect(open).toHaveLength(6)
})

test('it waits as long as the pause of all tabs, which no scale shortens', async () => {
  const { world, open, settle, passTime, start } = setUp()
  world.scale = 0.2
  world.pausedUntil = 70_000
  const [page] = start(1)
  await settle()
  open.shift()?.refuse(busy())
  await settle()
  expect(world.waited).toEqual([70_000])
  await passTime()
  open.shift()?.refuse(busy())
  await settle()
  expect(world.waited).toEqual([70_000, 400])
  await passTime()
  open.shift()?.answer()
  expect(await page).toBe('page')
})

test('after four tries more the error comes out, and the place is free again', async () => {
  const { world, open, settle, passTime, start } = setUp()
  const [page] = start(1)
  const failed = expect(page).rejects.toMatchObject({ kind: 'timeout' })
  await settle()
  for (let n = 0; n < 5; n++) {
    open.shift()?.refuse(new PortalError('timeout', 'No answer in time'))
    await settle()
    await passTime()
  }
  await failed
  expect(world.waited).toEqual([1000, 2000, 4000, 8000])
  const all = Promise.all(start(6))
  await settle()
  expect(open).toHaveLength(6)
  open.forEach(({ answer }) => answer())
  await all
})

test('when somebody has to say go on, a refusal comes out at once', async () => {
  const { world, open, settle, start } = setUp()
  world.isStopped = true
  const [page] = start(1)
  const failed = expect(page).rejects.toMatchObject({ code: 429 })
  await settle()
  open.shift()?.refuse(busy())
  await failed
  expect(world.waited).toEqual([])
})

test.each([
  ['a network that is gone', new PortalError('network', ''), true],
  ['500 of the portal', new PortalError('refused', '', { code: 500 }), true],
  ['503 of a gateway', new PortalError('refused', '', { code: 503 }), true],
  ['a page of a gateway', new PortalError('unexpected', '', { code: 502 }), true],
  ['a missing privilege', new PortalError('refused', '', { code: 403 }), false],
  ['an ended session', new PortalError('sessionEnded', ''), false],
  ['an answer nobody can read', new PortalError('unexpected', '', { code: 200 }), false],
  ['a mistake of our own', new TypeError('x'), false],
])('%s is asked again only where that may help', async (_, error, isAgain) => {
  const { world, open, settle, start } = setUp()
  const [page] = start(1)
  void page?.catch(() => undefined)
  await settle()
  open.shift()?.refuse(error)
  await settle()
  expect(world.waited).toHaveLength(isAgain ? 1 : 0)
})
