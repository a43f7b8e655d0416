import fc, { type AsyncCommand } from 'fast-check'
import type { Fault } from '../../../sandbox/faults/fault'
import { type FaultId, faultTable, kindOf } from '../../../sandbox/faults/faultTable'
import type { Change } from '~/provisioning/Engine'
import type { Base } from '~/provisioning/reading'
import type { Play } from './Play'

type Step = AsyncCommand<object, Play>

/** A step of a run, with what a failing run prints of it. */
function step(name: string, run: (play: Play) => unknown): Step {
  return {
    check: () => true,
    run: async (_, play) => {
      await run(play)
    },
    toString: () => name,
  }
}

const browser = fc.constantFrom(0, 0, 0, 1)
const place = fc.nat(5)

/** Opens a purchaser, reviews, thinks for a while, and confirms; perhaps with two clicks. */
const submit = fc
  .record({
    b: browser,
    tab: place,
    key: place,
    thinks: fc.constantFrom(0, 900, 4_000, 20_000),
    clicks: fc.constantFrom(1, 1, 1, 1, 2),
  })
  .map(({ b, tab, key, thinks, clicks }) =>
    step(
      `submit(browser ${b}, purchaser ${key}, after ${thinks} ms, clicks ${clicks})`,
      async (play) => {
        const at = play.tab(play.browsers[b === 0 ? 0 : 1], tab)
        if (!at?.operator) return
        const provision = play.keyOf(key)
        const review = at.read(provision).catch(() => undefined)
        await play.advance(1_000)
        void review.then(async (seen) => {
          if (!seen?.value) return
          await at.living(play.clock.wait(thinks))
          const { operator } = at
          if (!operator) return
          const base: Base = { value: seen.value, stamp: seen.stamp, readAt: seen.readAt }
          const change: Change = {
            ...{ key: provision, operator, base, reason: '', ticket: '' },
            want: { maxUsers: play.nextNumber(), entitlements: seen.value.entitlements },
          }
          for (let click = 0; click < clicks; click++) {
            void at.engine.submit(change).catch(() => undefined)
          }
        })
      },
    ),
  )

const foreignWrite = fc.record({ key: place, isRevert: fc.boolean() }).map(({ key, isRevert }) =>
  step(`foreign write(purchaser ${key}${isRevert ? ', the old number' : ''})`, (play) => {
    const orgId = play.keyOf(key).purchaserOrgId
    const { maxUsers } = play.portal.held(orgId).value
    play.portal.writeBlindly(orgId, play.nextNumber())
    if (isRevert) play.portal.writeBlindly(orgId, maxUsers)
  }),
)

// F25 stops the whole portal and F32 shifts pages of a list that fits on one here.
const ids = (Object.keys(faultTable) as FaultId[]).filter((id) => id !== 'F32')

export const fault = fc
  .record({
    id: fc.constantFrom(...ids),
    pick: fc.nat(7),
    delay: fc.constantFrom(10_000, 60_000, 119_000),
    onRead: fc.constantFrom(false, false, true),
    nth: fc.constantFrom(1, 1, 2),
  })
  .map((asked) => step(`fault(${JSON.stringify(asked)})`, (play) => play.arm(toFault(asked, play))))

function toFault(
  {
    id,
    pick,
    delay,
    onRead,
    nth,
  }: { id: FaultId; pick: number; delay: number; onRead: boolean; nth: number },
  play: Play,
): Fault {
  const { commits, at = [], variants = [], operation, delay: usual } = kindOf(id)
  const commit = commits[pick % Math.max(1, commits.length)]
  const moment = at[pick % Math.max(1, at.length)]
  const variant = variants[pick % Math.max(1, variants.length)]
  const number = play.nextNumber()
  // Only what a list can meet: no write is made late, twice or wrong by a fault on a read.
  const isForWrites = ['F07', 'F08', 'F09', 'F21', 'F23'].includes(id)
  return {
    id,
    nth,
    operation: operation ?? (onRead && !isForWrites ? 'customersList' : 'provisionOrgEntitlements'),
    ...(commit && { commit }),
    ...(moment && { at: moment }),
    ...(variant && { variant }),
    ...(usual !== undefined && { delay: id === 'F07' ? delay : usual }),
    ...(id === 'F23' && { write: { maxUsers: number, entitlements: { standard: { num: 1 } } } }),
  }
}

const advance = fc
  .constantFrom(50, 300, 1_000, 5_000, 30_000, 61_000, 125_000)
  .map((span) => step(`advance(${span})`, (play) => play.advance(span)))

const crash = fc.record({ b: browser, tab: place }).map(({ b, tab }) =>
  step(`crash and reload(browser ${b})`, async (play) => {
    const chosen = play.browsers[b === 0 ? 0 : 1]
    const at = play.tab(chosen, tab)
    if (!at) return
    chosen.kill(at)
    await play.advance(200)
    play.openTab(chosen)
    await play.advance(100)
  }),
)

const openTab = browser.map((b) =>
  step(`open a tab(browser ${b})`, async (play) => {
    const chosen = play.browsers[b === 0 ? 0 : 1]
    if (chosen.tabs.size < 3) play.openTab(chosen)
    await play.advance(50)
  }),
)

const expire = fc
  .constantFrom('seller_admin', 'seller_sales')
  .map((username) => step(`tokens end(${username})`, (play) => play.portal.revoke(username)))

const sessionEnds = place.map((tab) =>
  step('the session ends', (play) => {
    const at = play.tab(play.browsers[0], tab)
    if (at) at.operator = undefined
  }),
)

/** Signing in leads to another page and back: the page is loaded anew. */
const signIn = fc.record({ tab: place, isOther: fc.boolean() }).map(({ tab, isOther }) =>
  step(isOther ? 'somebody else signs in' : 'the first person signs in again', async (play) => {
    const [browser, other] = play.browsers
    const at = play.tab(browser, tab)
    if (!at) return
    browser.kill(at)
    await play.advance(2_000)
    play.openTab(browser, isOther ? other.operator : browser.operator)
  }),
)

const resume = browser.map((b) =>
  step(`resume all(browser ${b})`, (play) => {
    for (const { engine } of play.browsers[b === 0 ? 0 : 1].tabs) {
      for (const { id, state } of engine.store.all) {
        if (state === 'paused') void engine.resume(id)
      }
    }
  }),
)

const load = place.map((key) =>
  step(`load(purchaser ${key})`, async (play) => {
    const at = play.tab(play.browsers[0], 0)
    const provision = play.keyOf(key)
    void at?.read(provision).then(
      (seen) => at.engine.observe(provision, seen),
      () => undefined,
    )
    await play.advance(500)
  }),
)

const browserFault = fc.constantFrom('write', 'freeze').map((kind) =>
  step(kind === 'write' ? 'the disk is full once' : 'the page freezes for 10 minutes', (play) => {
    if (kind === 'write') play.browsers[0].failingWrites++
    else play.browsers[0].freeze = 600_000
    play.faults++
  }),
)

/** What can happen, and how often beside the others. */
export const steps = (atMost: number, replayPath?: string) =>
  fc.commands(
    [
      ...Array.from({ length: 10 }, () => submit),
      ...Array.from({ length: 8 }, () => fault),
      ...Array.from({ length: 3 }, () => advance),
      foreignWrite,
      crash,
      openTab,
      expire,
      sessionEnds,
      signIn,
      resume,
      load,
      browserFault,
    ],
    { maxCommands: atMost, size: 'max', ...(replayPath !== undefined && { replayPath }) },
  )
