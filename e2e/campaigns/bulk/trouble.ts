import fc from 'fast-check'
import { fault } from '../engine/commands'
import type { BulkPlay } from './BulkPlay'

/** How many faults strike one run, and until when they have begun to (ms). */
export const faultsPerRun = 30
const spread = 170_000

/** What befalls a run: thirty faults, two storms of 429, a crash, and one more thing that its seed decides. */
export function plan(play: BulkPlay, seed: number): void {
  const { clock, random } = play
  const after: After = (span, work) => clock.at(clock.now + Math.round(span), () => void work())
  const faults = fc.sample(fault, { numRuns: faultsPerRun, seed })
  for (const step of faults) after(2_000 + random() * spread, () => step.run({}, play))
  for (const at of [20_000, 110_000]) after(at + random() * 30_000, () => storm(play))
  after(60_000 + random() * 60_000, () => play.reload())
  const more = [loseSession, openSecondTab, sleep, openSecondTab, cancelLate]
  more[seed % more.length]?.(play, after)
}

type After = (span: number, work: () => unknown) => void

/** Nothing is let through for a while. */
function storm({ clock, network, random }: BulkPlay): void {
  const end = clock.now + 5_000 + random() * 25_000
  network.limiter = (now) => Math.max(0, end - now)
}

/** A second tab is opened and told to go on with the run as well; later the first one dies, and it inherits. */
function openSecondTab(play: BulkPlay, after: After): void {
  after(30_000, () => play.openTab(play.browser))
  after(32_000, () => {
    for (const { runs } of play.browser.tabs) void runs.resume(play.run.id)
  })
  after(150_000, () => {
    const [first] = play.browser.tabs
    if (first && play.browser.tabs.size > 1) play.browser.kill(first)
  })
}

function loseSession(play: BulkPlay, after: After): void {
  after(45_000, () => play.loseSession())
}

function sleep(play: BulkPlay, after: After): void {
  after(50_000, () => play.sleep(30 * 60_000))
}

/** What is left late in the run is cancelled. */
function cancelLate(play: BulkPlay, after: After): void {
  const isLate = play.rows.length >= play.run.rows.length * 0.75
  if (isLate) void play.here?.runs.cancelTheRest(play.run.id)
  else after(5_000, () => cancelLate(play, after))
}
