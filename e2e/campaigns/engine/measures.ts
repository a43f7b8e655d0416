import fc from 'fast-check'
import type { Fault } from '../../../sandbox/faults/fault'
import { everyRule } from '~/provisioning/rules'
import { Play } from './Play'
import type { SimPortal } from './SimPortal'

/** Faults by which a change is carried out and its answer lost; each strikes undisturbed by others. */
const lostAnswers: Omit<Fault, 'operation'>[] = [
  ...(['F02', 'F03', 'F04', 'F05', 'F06', 'F10', 'F11', 'F19'] as const).map((id) => ({
    id,
    commit: 'after' as const,
  })),
  ...['empty', 'null', 'html', 'truncated', 'successFalse'].map((variant) => ({
    id: 'F20' as const,
    commit: 'after' as const,
    variant,
  })),
]

/** What one change cost after the click, and how long its verdict took. */
interface Measure {
  posts: number
  reads: number
  /** From arming to the verdict, in ms. */
  span: number
  state: string
}

/** One change in a quiet world, with at most one fault. */
async function measure(portal: SimPortal, seed: number, fault?: Fault): Promise<Measure> {
  const [scheduler] = fc.sample(fc.scheduler(), { numRuns: 1, seed })
  if (!scheduler) throw new Error('fast-check gives no scheduler')
  const play = new Play({ portal, scheduler, seed, settings: {}, skew: 0, leftOut: everyRule })
  const tab = play.tab(play.browsers[0], 0)
  const key = play.keyOf(seed)
  const review = tab?.read(key)
  await play.advance(1_000)
  const seen = await review
  if (!tab?.operator || !seen?.value) throw new Error('There is nothing to change')
  if (fault) play.arm(fault)
  const before = play.deeds.length
  const { value, stamp, readAt } = seen
  const want = { maxUsers: play.nextNumber(), entitlements: value.entitlements }
  const base = { value, stamp, readAt }
  void tab.engine.submit({ key, operator: tab.operator, base, want, reason: '', ticket: '' })
  await play.advance(200_000)
  const deeds = play.deeds.slice(before)
  const [intent] = play.intents
  const armedAt = intent?.attempts[0]?.armedAt ?? 0
  return {
    posts: deeds.filter(({ kind }) => kind === 'send').length,
    reads: deeds.filter(({ kind }) => kind === 'read').length,
    span: (intent?.endedAt ?? Infinity) - armedAt,
    state: intent?.state ?? 'none',
  }
}

/** The cost of a clean send, the audit's read among it: the worst of twenty. */
export async function measureCleanSend(portal: SimPortal): Promise<Measure> {
  const measures: Measure[] = []
  for (let seed = 0; seed < 20; seed++) measures.push(await measure(portal, seed))
  return {
    posts: Math.max(...measures.map(({ posts }) => posts)),
    reads: Math.max(...measures.map(({ reads }) => reads)),
    span: Math.max(...measures.map(({ span }) => span)),
    state: measures.every(({ state }) => state === 'confirmed') ? 'confirmed' : 'not confirmed',
  }
}

/** How long the verdict takes where the change was carried out and the answer lost: 95 of 100, in ms. */
export async function measureLostAnswers(portal: SimPortal): Promise<{ p95: number; n: number }> {
  const spans: number[] = []
  for (let seed = 0; seed < 10; seed++) {
    for (const fault of lostAnswers) {
      const strike = { operation: 'provisionOrgEntitlements', ...fault }
      const { span, state } = await measure(portal, seed, strike)
      spans.push(state === 'confirmed' ? span : Infinity)
    }
  }
  spans.sort((a, b) => a - b)
  return { p95: spans[Math.ceil(spans.length * 0.95) - 1] ?? Infinity, n: spans.length }
}
