import { setMaxListeners } from 'node:events'
import { SimPortal } from '../engine/SimPortal'
import { type Counts, isClean, readNumber, reportLine } from '../report'
import { runCleanly, runWithFaults } from './faulty'
import type { RunJudgement } from './judgeRun'
import { type LimitedRun, limits, runEagerly, runThroughGate } from './limited'
import { faultsPerRun } from './trouble'

/** What must be reached. */
const bars = { pace: 0.05, ratio: 1.05, refused: 0.05, retries: 0.1 }

const isSlice = process.argv.includes('--slice')
const seed = readNumber('seed', 1)
const seeds = readNumber('seeds', isSlice ? 1 : 20)
const limitedSeeds = readNumber('limited', isSlice ? 1 : 10)
const rows = 200

setMaxListeners(0)
const portal = new SimPortal(rows)
const missed: string[] = []

function expectThat(is: boolean, what: string): void {
  if (!is) missed.push(what)
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** A run that nothing befalls keeps the configured pace. */
async function showPace(): Promise<void> {
  const { pace, isDone } = await runCleanly(portal, rows, seed)
  console.log(`a clean run of ${rows}: ${percent(pace)} of the time its pace takes`)
  expectThat(isDone && Math.abs(pace - 1) <= bars.pace, 'the configured pace')
}

/** Against portals that limit calls, the one gate and six eager workers. */
async function showLimits(): Promise<void> {
  for (const [name, make] of Object.entries(limits).slice(0, isSlice ? 1 : undefined)) {
    const gate: LimitedRun[] = []
    for (let n = 0; n < limitedSeeds; n++) {
      gate.push(await runThroughGate(portal, make, rows, seed + n))
    }
    const eager = await runEagerly(portal, make, rows, seed)
    const most = (of: (run: LimitedRun) => number) => Math.max(...gate.map(of))
    const [ratio, refused] = [most((run) => run.ratio), most((run) => run.refused)]
    console.log(`${name}, ${rows} rows, worst of ${limitedSeeds}:`)
    console.log(`  one gate: ${tell({ ratio, refused })}`)
    console.log(`  six eager workers: ${tell(eager)}`)
    const isKept = ratio <= bars.ratio && refused <= bars.refused
    expectThat(isKept && gate.every(({ isWhole }) => isWhole), name)
    expectThat(eager.refused > bars.refused || eager.ratio > bars.ratio, `${name}, eager`)
  }
}

function tell({ ratio, refused }: Pick<LimitedRun, 'ratio' | 'refused'>): string {
  return `${ratio.toFixed(3)} of the least possible time, ${percent(refused)} of calls refused`
}

/** Many runs with faults, storms, crashes and the rest. */
async function showFaults(): Promise<void> {
  const runs: RunJudgement[] = []
  for (let n = 0; n < seeds; n++) {
    const run = await runWithFaults(portal, rows, seed + n)
    for (const finding of run.findings) console.log(`seed ${seed + n}: ${finding}`)
    runs.push(run)
  }
  const sum = (of: (run: RunJudgement) => number) => runs.reduce((all, run) => all + of(run), 0)
  const counts = Object.fromEntries(
    Object.keys(runs[0]?.counts ?? {}).map((name) => [
      name,
      sum((run) => run.counts[name as keyof Counts]),
    ]),
  ) as unknown as Counts
  const whole = runs.filter(({ isWhole }) => isWhole).length
  const retries = Math.max(...runs.map((run) => run.retries / run.requests))
  const early = sum((run) => run.early)
  const faults = sum((run) => run.faults)
  const unasked = sum((run) => run.unasked)
  const throttled = sum((run) => run.throttled)
  console.log(reportLine({ faults, intents: sum((run) => run.intents), counts, seed }))
  console.log(
    `rows ${sum((run) => run.rows)}, cancelled ${sum((run) => run.cancelled)}, sums right ${whole} of ${runs.length}, ` +
      `429 ${throttled}, early requests ${early}, sends before the click ${unasked}, retries at most ${percent(retries)}`,
  )
  expectThat(isClean({ counts }), 'the six counts')
  expectThat(whole === runs.length, 'sums')
  expectThat(early === 0, 'early requests')
  expectThat(unasked === 0, 'sends before the click')
  expectThat(retries <= bars.retries, 'retries')
  expectThat(faults >= faultsPerRun * runs.length, 'faults')
}

await showPace()
await showLimits()
await showFaults()
if (missed.length > 0) {
  console.log(`missed: ${missed.join('; ')}`)
  process.exitCode = 1
}
