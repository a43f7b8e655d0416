import { isEnd, type SeatsIntent as Intent } from '~/provisioning/intent'
import { strikes, unfired } from './armedFaults'
import { collect, type Evidence } from './evidence'
import { extraDeliveries, judge } from './judge'
import type { Kill } from './kills'
import type { Lane } from './Lane'
import type { Profile } from './Profile'
import { Missed, type Outcome } from './Outcome'
import { Seller } from './Seller'
import { spansOf } from './spans'
import { Strike } from './Strike'
import { until } from './until'

/** What kills add to the six counts. */
export interface KillOutcome extends Outcome {
  /** Sends between the next load and the first click. */
  early: number
  /** Whether the next load has taken the change up. */
  isRecovered: boolean
}

/** Kills a tab in some state, opens another, and lets a person go on there. */
export async function playKill(lane: Lane, kill: Kill): Promise<KillOutcome> {
  const orgId = await lane.nextPurchaser()
  const since = Date.now()
  await until('a portal without faults', () => lane.portal.disarm().then(() => true))
  const profile = await lane.open()
  try {
    const before = await dieIn(kill, lane, profile, orgId)
    const loaded = Date.now()
    const seller = await Seller.at(profile, orgId)
    await seller.page.goto('/attention')
    const isShown = await seeTakenUp(seller, before.owner)
    const clicked = Date.now()
    const open = (await seller.rows()).some((row) => !isEnd(row))
    const intents = open ? await seller.goOnToTheEnd() : await seller.rows()
    const evidence = await collect(lane.portal, { orgId, since, intents })
    const early = evidence.posts.filter(({ at }) => at > loaded && at < clicked).length
    const problems = profile.takeFaults()
    const missed = await unfired(lane.portal)
    if (early > 0) problems.push(`${early} sent before a click`)
    if (!before.isStruck) missed.push('the tab died too late')
    return {
      ...outcomeOf(kill.name, evidence, isShown),
      problems,
      missed,
      early,
      isRecovered: isShown,
      // The death itself is a fault too.
      fired: (await strikes(lane.portal)) + 1,
    }
  } finally {
    if (kill.faults.some(({ id }) => id === 'F24')) await lane.forget()
    else await profile.leave()
  }
}

function outcomeOf(name: string, evidence: Evidence, isShown: boolean) {
  const findings = judge(evidence)
  if (!isShown) findings.push({ kind: 'silent', text: 'an open change that no screen shows' })
  return {
    name,
    findings,
    intents: evidence.intents.length,
    extra: extraDeliveries(evidence),
    spans: spansOf(evidence),
  }
}

interface Before {
  /** The tab that died. */
  owner: string | undefined
  isStruck: boolean
}

async function dieIn(kill: Kill, lane: Lane, profile: Profile, orgId: string): Promise<Before> {
  // Before the other, which is to stay in front.
  const witness = await profile.context.newPage()
  await witness.goto('/icon.svg')
  const here = new Seller(profile, witness, orgId)
  const seller = await Seller.at(profile, orgId)
  const strike = kill.hang && (await Strike.on(seller.page, kill.hang))
  await seller.open()
  await seller.type(lane.nextNumber())
  await seller.review()
  await lane.portal.arm(...kill.faults)
  if (!kill.isAtReview) {
    void seller.send().catch(() => undefined)
    await until('the moment to die', () => isTime(kill, lane, here, strike), 20_000).catch(() => {
      throw new Missed('the moment to die did not come')
    })
  }
  await die(seller, kill)
  const rows: Intent[] = await until('the rows', () => here.rows())
  await witness.close()
  return { owner: rows[0]?.owner, isStruck: !kill.hang || strike?.struck === 1 }
}

async function isTime(
  { row, hang, faults }: Kill,
  lane: Lane,
  witness: Seller,
  strike: Strike | undefined,
): Promise<boolean> {
  if (hang) return (strike?.struck ?? 0) > 0
  if (row) return (await witness.rows()).some(({ state }) => state === row)
  return (await strikes(lane.portal)) === faults.length
}

/** Closed by its owner, or ended by the system; nothing in it is asked. */
async function die({ page, profile }: Seller, { death }: Kill): Promise<void> {
  if (death === 'crash') {
    const cdp = await profile.context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void cdp.send('Page.crash').catch(() => undefined)
    await crashed
  }
  await page.close()
}

/**
 * Waits until the new tab works on what the dead one has left, and that work has ended or waits for a
 * click; whether the screen shows what has not ended.
 */
async function seeTakenUp(seller: Seller, dead: string | undefined): Promise<boolean> {
  const { page } = seller
  const list = page.getByRole('list', { name: 'Changes that need attention' })
  const heading = page.getByRole('heading', { name: 'Needs attention', exact: true })
  await until('the list', async () => {
    if (await heading.isVisible()) return true
    await seller.pressWhatIsAsked({ mayGoOn: false })
    return false
  })
  const rows = await until('the change to be taken up', async () => {
    const rows = await seller.rows()
    const isTaken = rows.every(({ owner }) => owner !== dead)
    return isTaken && rows.every((row) => isEnd(row) || row.state === 'paused') ? rows : false
  })
  if (rows.every(isEnd)) return true
  return until('the list to show it', () => list.isVisible(), 5_000).catch(() => false)
}
