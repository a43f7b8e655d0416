import fc from 'fast-check'
import type { LeftOut } from '~/provisioning/rules'
import { steps } from './commands'
import type { Counts } from '../report'
import { judge, type Judgement } from './judge'
import { Play } from './Play'
import { type Settings, SimPortal } from './SimPortal'

/** How many runs, from which seed, with which rules left out. */
export interface CampaignOptions {
  runs: number
  seed: number
  leftOut: LeftOut
  /** After the first run that goes wrong, looks for the shortest that does. */
  shrinks: boolean
  /** No further run begins after so many milliseconds of real time. */
  limit: number
}

/** Sums over all runs. */
export interface Total extends Omit<Judgement, 'findings'> {
  runs: number
  /** The shortest history that shows what went wrong. */
  failure?: string
}

export const settingsOf: fc.Arbitrary<Settings> = fc.record({
  entitlements: fc.constantFrom('replace', 'merge'),
  stamp: fc.constantFrom('moves', 'moves', 'moves', 'still', 'absent'),
  modified: fc.constantFrom('moves', 'moves', 'still'),
  readLag: fc.constantFrom('none', 'none', 'none', '1s', '5s', '9s'),
  refusals: fc.constantFrom('honest', 'honest', 'carriedOut'),
  postReads: fc.constantFrom('answered', 'answered', 'answered', 'refused'),
  orgname: fc.constantFrom('contains', 'prefix', 'ignored', 'refused'),
  seller: fc.constantFrom('accountId', 'orgId'),
  customer: fc.constantFrom('given', 'absent'),
})

interface Failed {
  counterexample: readonly unknown[] | null
  counterexamplePath: string | null
  errorInstance: unknown
  seed: number
}

/** Real time, which the runs hide. */
const realNow = performance.now.bind(performance)

/** Plays many runs and judges each. */
export async function runCampaign(options: CampaignOptions): Promise<Total> {
  const { runs, seed, leftOut, shrinks, limit } = options
  const portal = new SimPortal()
  const total: Total = { runs: 0, intents: 0, faults: 0, counts: noCounts() }
  const started = realNow()
  let hasFailed = false
  const property = fc.asyncProperty(
    fc.scheduler(),
    fc.nat(),
    settingsOf,
    fc.constantFrom(0, 0, 26 * 3_600_000, -26 * 3_600_000),
    steps(80),
    async (scheduler, seed, settings, skew, commands) => {
      if (realNow() - started > limit && !hasFailed) return
      const play = new Play({ portal, scheduler, seed, settings, skew, leftOut })
      await fc.asyncModelRun(() => ({ model: {}, real: play }), commands)
      await play.heal()
      await play.lookAgain()
      const judgement = judge(play)
      if (!hasFailed) add(total, judgement)
      if (judgement.findings.length === 0) return
      hasFailed = true
      throw new Error(judgement.findings.join('\n'))
    },
  )
  const result = await fc.check(property, {
    numRuns: runs,
    seed,
    interruptAfterTimeLimit: limit + 60_000,
    markInterruptAsFailure: false,
    endOnFailure: !shrinks,
  })
  return result.failed ? { ...total, failure: tell(result) } : total
}

/** The shortest history that shows what went wrong, and how to play it again. */
function tell({ counterexample, counterexamplePath, errorInstance, seed }: Failed): string {
  const [, play, settings, skew, commands] = counterexample ?? []
  return [
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    `seed ${seed}, path ${counterexamplePath ?? ''}, play ${String(play)}, skew ${String(skew)}`,
    `settings ${JSON.stringify(settings)}`,
    ...String(commands)
      .split('),')
      .map((command) => `  ${command}`),
  ].join('\n')
}

function noCounts(): Counts {
  return { lost: 0, phantom: 0, duplicate: 0, stale: 0, silent: 0, wrong: 0 }
}

function add(total: Total, { intents, faults, counts }: Judgement): void {
  total.runs++
  total.intents += intents
  total.faults += faults
  for (const name of Object.keys(counts) as (keyof Counts)[]) total.counts[name] += counts[name]
}
