import { armedFaults, strikes, unfired } from './armedFaults'
import type { Cell, Moment, Scene } from './Cell'
import { collect } from './evidence'
import { extraDeliveries, judge } from './judge'
import type { Lane } from './Lane'
import type { Outcome } from './Outcome'
import { timing } from './scale'
import { Seller } from './Seller'
import { spansOf } from './spans'
import { hasTrace } from './trace'
import { until } from './until'

/** Plays one cell from the form to the verdict and joins what both sides have of it. */
export async function playCell(lane: Lane, cell: Cell): Promise<Outcome> {
  const orgId = await lane.nextPurchaser()
  const since = Date.now()
  await until('a portal without faults', () => lane.portal.disarm().then(() => true))
  const profile = await lane.open()
  try {
    const seller = await Seller.at(profile, orgId)
    const strike = await cell.browser?.prepare?.(seller.page)
    const scene: Scene = { lane, profile, seller, want: lane.nextNumber() }
    const struck = await perform(cell, scene)
    return await concludeCell(cell, scene, { since, struck: struck + (strike?.struck ?? 0) })
  } finally {
    if (faultsOf(cell).some(({ id }) => id === 'F24')) await lane.forget()
    else await profile.leave()
  }
}

/** When a cell began, and how often the browser's own fault struck. */
interface Run {
  since: number
  struck: number
}

async function concludeCell(cell: Cell, scene: Scene, { since, struck }: Run): Promise<Outcome> {
  const { lane, profile, seller } = scene
  const intents = await seller.rows()
  const skew = cell.browser?.skew ?? 0
  const evidence = await collect(lane.portal, { orgId: seller.orgId, since, intents, skew })
  const problems = profile.takeFaults()
  const missed = await unfired(lane.portal)
  if (cell.browser && struck === 0) missed.push('the browser’s own fault did not fire')
  const findings = judge(evidence)
  if (missed.length === 0 && !cell.isInvisible && !hasTrace(evidence, seller, isAudited(cell))) {
    findings.push({ kind: 'silent', text: `${cell.name} left no trace` })
  }
  return {
    name: cell.name,
    findings,
    problems,
    missed,
    fired: (await strikes(lane.portal)) + struck,
    intents: intents.length,
    extra: extraDeliveries(evidence),
    spans: spansOf(evidence),
  }
}

async function perform(cell: Cell, scene: Scene): Promise<number> {
  const { lane, seller, want } = scene
  const arm = async (moment: Moment) => {
    const faults = cell.faults[moment]
    if (faults) await lane.portal.arm(...faults)
  }
  await seller.open()
  await seller.type(want)
  await arm('review')
  await seller.review()
  await arm('send')
  const struck = await (cell.browser?.send?.(scene) ?? seller.send().then(() => 0))
  await seller.goOnToTheEnd()
  await arm('audit')
  if (isAudited(cell)) await seeAudited(lane, seller)
  if (cell.isRevisited) await seller.seeOverwritten()
  return struck
}

/** Waits for the audit, which comes by itself or, where a fault kept it from reading, with the next load. */
async function seeAudited(lane: Lane, seller: Seller): Promise<void> {
  const isLookedAt = async () =>
    (await seller.rows()).every(
      ({ auditDueAt, auditedAt }) => auditDueAt === undefined || auditedAt !== undefined,
    )
  const isStruck = async () => {
    const armed = await armedFaults(lane.portal)
    return armed.length > 0 && armed.every(({ fault, fired }) => fired >= fault.times)
  }
  const isOver = async () => (await isLookedAt()) || ((await isPastDue(seller)) && isStruck())
  await until('the audit', isOver, timing.audit + 20_000)
  if (await isLookedAt().catch(() => false)) return
  let loadedAt = -Infinity
  await until('the audit after a load', async () => {
    // Where the computer is busy this read, too, may run out of its scaled time.
    if (performance.now() - loadedAt > 10_000) {
      await seller.page.goto('/attention')
      loadedAt = performance.now()
    }
    await seller.pressWhatIsAsked()
    return isLookedAt()
  })
}

/** The audit has had its time: what has not been read by now is read with the next load. */
async function isPastDue(seller: Seller): Promise<boolean> {
  const rows = await seller.rows()
  return rows.every(({ auditDueAt = 0 }) => Date.now() > auditDueAt + timing.request)
}

function faultsOf({ faults }: Cell) {
  return Object.values(faults).flat()
}

/** Something is written behind the change's back, or the audit itself is struck. */
function isAudited(cell: Cell): boolean {
  return cell.faults.audit !== undefined || cell.isWatched === true
}
