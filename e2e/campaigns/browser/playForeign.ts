import { isEnd } from '~/provisioning/intent'
import { editPath } from '../../support/seats'
import { strikes, unfired } from './armedFaults'
import { collect } from './evidence'
import { extraDeliveries, judge } from './judge'
import { itemId, type Lane } from './Lane'
import { Missed, type Outcome } from './Outcome'
import { scaled, timing } from './scale'
import { Seller } from './Seller'
import { colleague } from './sendCells'
import { spansOf } from './spans'
import { until } from './until'

/** What foreign writes add to the six counts. */
export interface ForeignOutcome extends Outcome {
  /** Whether whoever lost was told so on the screen. */
  isTold: boolean
}

/** How the loser is to hear of it. */
export const ways = ['by the audit', 'by the next load', 'in another browser'] as const
export type Way = (typeof ways)[number]

const send = { operation: 'provisionOrgEntitlements' }

/** Somebody writes in the window between a check and a send, or right after the commit: whoever lost is told. */
export async function playForeign(lane: Lane, way: Way, name: string): Promise<ForeignOutcome> {
  const orgId = await lane.nextPurchaser()
  const since = Date.now()
  await until('a portal without faults', () => lane.portal.disarm().then(() => true))
  const profile = await lane.open()
  const isOther = way === 'in another browser'
  const other = isOther ? await lane.open('seller_sales') : profile
  try {
    const seller = await Seller.at(profile, orgId)
    await prepare(lane, seller)
    const loser = isOther ? await Seller.at(other, orgId, 'seller_sales') : seller
    if (loser === seller) await beOverwritten(lane, seller)
    else await overwrite(lane, seller, loser)
    await requireLoss(loser)
    const isTold = await hear(loser, way)
    const all = loser === seller ? [seller] : [seller, loser]
    const intents = (await Promise.all(all.map((each) => each.rows()))).flat()
    const evidence = await collect(lane.portal, { orgId, since, intents })
    const findings = judge(evidence)
    if (!isTold) findings.push({ kind: 'silent', text: 'whoever lost was not told' })
    return {
      name,
      findings,
      problems: [...profile.takeFaults(), ...other.takeFaults()],
      missed: await unfired(lane.portal),
      fired: await strikes(lane.portal),
      intents: intents.length,
      extra: extraDeliveries(evidence),
      spans: spansOf(evidence),
      isTold,
    }
  } finally {
    await profile.leave()
    if (isOther) await other.leave()
  }
}

async function prepare(lane: Lane, seller: Seller): Promise<void> {
  await seller.open()
  await seller.type(lane.nextNumber())
  await seller.review()
}

/** A colleague who uses no app of ours sets the seats just after the change was carried out. */
async function beOverwritten(lane: Lane, seller: Seller): Promise<void> {
  await lane.portal.arm({ ...send, id: 'F23', at: 'after', write: colleague })
  await seller.send()
  await seller.goOnToTheEnd()
}

/** The first send is under way when a second browser, which saw the same numbers, confirms its own. */
async function overwrite(lane: Lane, seller: Seller, loser: Seller): Promise<void> {
  await prepare(lane, loser)
  await lane.portal.arm({ ...send, id: 'F07', who: 'seller_admin', delay: scaled(60_000) })
  await seller.send()
  await seller.goOnUntil('the stall', async () => (await strikes(lane.portal)) > 0)
  await loser.send()
  await loser.goOnToTheEnd()
  await seller.goOnToTheEnd()
}

/** On a busy computer the other's write may come before this one was sent: then it is a conflict, and nobody lost. */
async function requireLoss(loser: Seller): Promise<void> {
  const rows = await loser.rows()
  const hasHeld = rows.some(({ state }) => state === 'confirmed' || state === 'overwritten')
  if (!hasHeld) throw new Missed(`nobody lost: ${rows.map(({ state }) => state).join(', ')}`)
}

/** Waits for the words, and for the row that says the same. */
async function hear(loser: Seller, way: Way): Promise<boolean> {
  if (way === 'by the next load') {
    const { profile, page } = loser
    const tab = await profile.context.newPage()
    await page.close()
    loser.moveTo(tab)
    await tab.goto(editPath(loser.orgId, itemId).replace('/edit', ''))
  }
  const words = loser.page.getByText(/^Your change of .* was overwritten/)
  return until(
    'the words',
    async () => {
      await loser.pressWhatIsAsked()
      const rows = await loser.rows()
      const isKept = rows.some(({ state }) => state === 'overwritten')
      return isKept && rows.every(isEnd) && (await words.first().isVisible())
    },
    timing.audit + 15_000,
  ).catch(() => false)
}
