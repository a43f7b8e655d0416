import type { SimPortal } from '../engine/SimPortal'
import { standardTiming } from '~/provisioning/timing'
import { BulkPlay } from './BulkPlay'
import { judgeRun, type RunJudgement } from './judgeRun'
import { plan } from './trouble'

/** For the audits of all rows after the last verdict, one after the other (ms). */
const audits = standardTiming.audit + 300_000

/** A run with everything that can befall it, looked at again by somebody when it is over. */
export async function runWithFaults(
  portal: SimPortal,
  rows: number,
  seed: number,
): Promise<RunJudgement> {
  const play = new BulkPlay(portal, seed)
  await play.start(rows)
  plan(play, seed)
  await play.toTheEnd()
  await play.heal()
  await play.advance(audits)
  await play.lookAgain()
  return judgeRun(play)
}

/** A run that nothing befalls: how long it took, as a multiple of the configured pace. */
export async function runCleanly(portal: SimPortal, rows: number, seed: number) {
  const play = new BulkPlay(portal, seed)
  await play.start(rows)
  await play.toTheEnd()
  const { isWhole, retries } = judgeRun(play)
  const isDone = isWhole && retries === 0 && play.rows.every(({ state }) => state === 'confirmed')
  return { pace: play.span / (rows * standardTiming.runs.between), isDone }
}
