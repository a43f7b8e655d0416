import { mulberry } from '../engine/mulberry'
import { browserCells } from './browserCells'
import { kills } from './kills'
import type { Options } from './options'
import type { Outcome } from './Outcome'
import { type BurstOutcome, playBurst } from './playBurst'
import { playCell } from './playCell'
import { type ForeignOutcome, playForeign, ways } from './playForeign'
import { type KillOutcome, playKill } from './playKill'
import type { Task } from './Pool'
import { readCells } from './readCells'
import { seedsARun, shuffled, sow } from './seeds'
import { sendCells } from './sendCells'

/** How much of each part is played at least. */
export interface Sizes {
  cells: number
  faults: number
  kills: number
  bursts: number
  foreign: number
}

export const wholeSizes: Sizes = { cells: 140, faults: 300, kills: 110, bursts: 100, foreign: 50 }
export const sliceSizes: Sizes = { cells: 14, faults: 20, kills: 6, bursts: 4, foreign: 3 }

/** What each part came to; tasks add to it while they are played. */
export class Parts {
  cells = 0
  readonly kills: KillOutcome[] = []
  readonly bursts: BurstOutcome[] = []
  readonly foreign: ForeignOutcome[] = []

  /** Everything there is to play, or the part of it that was asked for, in the order of the seed. */
  tasks({ seed, isSlice, only }: Options): Task[] {
    const all = [
      ...some(this.cellTasks(seed), isSlice, sliceSizes.cells),
      ...some(this.killTasks(), isSlice, sliceSizes.kills),
      ...some(this.burstTasks(wholeSizes.bursts), isSlice, sliceSizes.bursts),
      ...some(this.foreignTasks(), isSlice, sliceSizes.foreign),
    ]
    const chosen = all.filter(({ name }) => only === undefined || name.includes(only))
    return shuffled(chosen, mulberry(seed))
  }

  /** A line for each part. */
  lines(): string[] {
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
    const gaps = this.bursts.map(({ gap }) => gap).sort((a, b) => a - b)
    return [
      `cells ${this.cells}, seeds ${seedsARun}`,
      `kills ${this.kills.length}, recovered ${this.kills.filter((each) => each.isRecovered).length}, sends before a click ${sum(this.kills.map(({ early }) => early))}`,
      `bursts ${this.bursts.length}, presses ${sum(this.bursts.map(({ presses }) => presses))}, nearest two within ${Math.ceil(gaps.at(-1) ?? 0)} ms, sends ${sum(this.bursts.map(({ posts }) => posts))}`,
      `foreign writes ${this.foreign.length}, losers told ${this.foreign.filter(({ isTold }) => isTold).length}`,
    ]
  }

  /** Parts that were played less than they have to be. */
  lacks(sizes: Sizes, faults: number): string[] {
    const played = {
      cells: this.cells,
      faults,
      kills: this.kills.length,
      bursts: this.bursts.length,
      foreign: this.foreign.length,
    }
    return (Object.keys(sizes) as (keyof Sizes)[])
      .filter((name) => played[name] < sizes[name])
      .map((name) => `${name} ${played[name]} of ${sizes[name]}`)
  }

  private cellTasks(seed: number): Task[] {
    const cells = sow([...sendCells(), ...readCells(), ...browserCells()], seed)
    return cells.map((cell) => ({
      name: cell.name,
      play: async (lane) => {
        const outcome = await playCell(lane, cell)
        if (outcome.missed.length === 0) this.cells++
        return outcome
      },
    }))
  }

  private killTasks(): Task[] {
    return kills().map((kill) => ({
      name: kill.name,
      play: (lane) => kept(this.kills, playKill(lane, kill)),
    }))
  }

  private burstTasks(size: number): Task[] {
    return Array.from({ length: size }, (_, place) => ({
      name: `burst ${place}.`,
      play: (lane) => kept(this.bursts, playBurst(lane, place)),
    }))
  }

  private foreignTasks(): Task[] {
    const size = wholeSizes.foreign + 1
    return Array.from({ length: size }, (_, place) => {
      const way = ways[place % ways.length] ?? 'by the audit'
      const name = `foreign write ${place}, told ${way}`
      return { name, play: (lane) => kept(this.foreign, playForeign(lane, way, name)) }
    })
  }
}

async function kept<T extends Outcome>(list: T[], coming: Promise<T>): Promise<T> {
  const outcome = await coming
  if (outcome.missed.length === 0) list.push(outcome)
  return outcome
}

/** All, or a few from all over the list. */
function some(tasks: Task[], isSlice: boolean, size: number): Task[] {
  const step = Math.floor(tasks.length / size)
  // No multiple of a part's own pattern, so that a few are not all of one kind.
  return isSlice ? tasks.filter((_, place) => place % step === 0).slice(0, size) : tasks
}
