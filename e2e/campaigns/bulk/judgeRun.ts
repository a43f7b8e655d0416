import { countRows, rowsOf } from '~/provisioning/runs/counts'
import { judge, type Judgement } from '../engine/judge'
import type { Call } from '../engine/SimNetwork'
import type { BulkPlay } from './BulkPlay'

/** What one run came to, beside the six counts. */
export interface RunJudgement extends Judgement {
  rows: number
  /** Whether the sum of all states is the number of rows, and none is without an end. */
  isWhole: boolean
  /** Sends after the page was loaded anew, or the computer slept, and before somebody said go on. */
  unasked: number
  /** Requests that left before the instant a 429 had named. */
  early: number
  cancelled: number
  /** Requests until the last verdict, those of them that repeat one of the same kind about the same purchaser, and those refused with 429. */
  requests: number
  retries: number
  throttled: number
}

/** Holds the journal, the ledger and what the network saw against each other. */
export function judgeRun(play: BulkPlay): RunJudgement {
  const { run, browser } = play
  const calls = play.calls.filter(({ at }) => at <= play.startedAt + play.span)
  const counts = countRows(
    rowsOf(run, (id) => browser.rows.get(id)),
    run,
  )
  const sum = Object.values(counts).reduce((all, one) => all + one, 0)
  const isWhole = sum === run.rows.length && counts.waiting + counts.inFlight === 0
  const judgement = judge(play)
  return {
    ...judgement,
    findings: isWhole ? judgement.findings : [...judgement.findings, JSON.stringify(counts)],
    rows: run.rows.length,
    isWhole,
    cancelled: counts.cancelled,
    unasked: play.unasked,
    early: play.calls.filter((call) => isEarly(call, play.calls)).length,
    requests: calls.length,
    retries: countRetries(calls),
    throttled: calls.filter(({ outcome }) => outcome === 'throttled').length,
  }
}

function isEarly({ at, from }: Call, calls: readonly Call[]): boolean {
  return calls.some(
    ({ toldAt = Infinity, welcomeAt = 0, ...other }) =>
      other.from === from && toldAt < at && at < welcomeAt,
  )
}

/** A send of what was sent before, or a read right after one that failed. */
function countRetries(calls: readonly Call[]): number {
  const last = new Map<string, Call>()
  let retries = 0
  for (const call of calls) {
    const name = `${String(call.isWrite)} ${call.about}`
    const before = last.get(name)
    if (before && (call.isWrite || before.outcome !== 'answered')) retries++
    last.set(name, call)
  }
  return retries
}
