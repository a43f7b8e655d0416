import type { Fault } from '../../support/Portal'
import type { State } from '~/provisioning/intent'
import { strikes } from './armedFaults'
import type { Cell, Scene } from './Cell'
import { skewClock } from './clockSkew'
import { scaled } from './scale'
import { Strike } from './Strike'
import { tabCells } from './tabCells'
import { until } from './until'

const hours = 3_600_000
const send = { operation: 'provisionOrgEntitlements' }
const lostAnswer: Fault = { ...send, id: 'F10', commit: 'after' }
const lostSend: Fault = { ...send, id: 'F10', commit: 'before' }
const refusal: Fault = { ...send, id: 'F18' }
const stalled: Fault = { ...send, id: 'F06', delay: 500 }

/** Faults of the browser's own: F27 to F31. */
export function browserCells(): Cell[] {
  return [
    ...(['queued', 'check', 'armed', 'confirmed'] as const).map((state) => hanging(state, [])),
    hanging('verify', [lostSend]),
    hanging('settle', [lostSend]),
    hanging('rejected', [refusal]),
    freezing('the review', []),
    freezing('the open send', [stalled]),
    freezing('the settling', [lostSend]),
    ...[26, -26].flatMap((ahead) => [
      skewed(ahead, [], 'a plain change'),
      skewed(ahead, [lostAnswer], 'a lost answer'),
      skewed(ahead, [lostSend], 'a lost send'),
      skewed(ahead, [refusal], 'a refusal'),
    ]),
    ...[1, 2, 3, 4].map((nth) => fullDisk(nth, [], 'a plain change')),
    fullDisk(4, [lostAnswer], 'a lost answer'),
    fullDisk(5, [lostSend], 'a lost send'),
    ...tabCells(),
  ]
}

/** F27: nothing in the page runs for longer than T_fresh. */
function hanging(state: State, faults: Fault[]): Cell {
  return {
    name: `F27 hangs when ${state} is kept`,
    faults: { send: faults },
    // Being late is no harm where nothing depends on the time.
    isInvisible: state !== 'armed' && faults.length === 0,
    browser: { prepare: (page) => Strike.on(page, { state }) },
  }
}

/** F27: nothing in the tab runs, as when the browser freezes one in the background. */
function freezing(state: string, faults: Fault[]): Cell {
  return {
    name: `F27 freezes in ${state}`,
    faults: { send: faults },
    isInvisible: faults.length === 0,
    browser: { send: (scene) => freeze(scene, faults.length > 0) },
  }
}

async function freeze({ lane, profile, seller }: Scene, isSent: boolean): Promise<number> {
  if (isSent) {
    await seller.send()
    await seller.goOnUntil('the fault', async () => (await strikes(lane.portal)) > 0)
  }
  const cdp = await profile.context.newCDPSession(seller.page)
  let freezes = 0
  cdp.on('Debugger.paused', () => freezes++)
  await cdp.send('Debugger.enable')
  await cdp.send('Debugger.pause')
  const sending = isSent ? undefined : seller.send()
  await until('the frost', () => Promise.resolve(freezes > 0))
  const frozen = Date.now()
  await until('the end of the frost', () => Promise.resolve(Date.now() - frozen > scaled(16_000)))
  await cdp.send('Debugger.disable')
  await sending
  return freezes
}

/** F28: the computer's date is wrong. */
function skewed(ahead: number, faults: Fault[], what: string): Cell {
  const skew = ahead * hours
  return {
    name: `F28 clock ${ahead} h in ${what}`,
    faults: { send: faults },
    isInvisible: faults.length === 0,
    browser: { skew, prepare: (page) => skewClock(page, skew) },
  }
}

/** F29: the nth write of the change into the journal fails. */
function fullDisk(nth: number, faults: Fault[], what: string): Cell {
  return {
    name: `F29 write ${nth} fails in ${what}`,
    faults: { send: faults },
    isInvisible: true,
    browser: {
      prepare: (page) => Strike.on(page, { nth, does: 'fail' }),
      send: nth === 1 ? sendUnkept : sendAndLoadAgain,
    },
  }
}

/** R2: without a row nothing is sent, and the form says why. */
async function sendUnkept({ lane, seller }: Scene): Promise<number> {
  await seller.send()
  await seller.page.getByText('could not keep a record of the change').waitFor()
  const posts = await lane.portal.ledger('provisionOrgEntitlements')
  const early = posts.filter(({ parameters }) => parameters['purchaserOrgId'] === seller.orgId)
  if (early.length > 0) throw new Error('sent without a row in the journal')
  await seller.review()
  await seller.send()
  return 0
}

/** A verdict that could not be kept is proven again by the next load. */
async function sendAndLoadAgain({ seller }: Scene): Promise<number> {
  await seller.send()
  const verdict = seller.page.getByRole('status').filter({ hasText: /^ArcGIS confirmed/ })
  await seller.goOnUntil('the verdict on the screen', () => verdict.isVisible())
  await seller.page.goto('/attention')
  return 0
}
