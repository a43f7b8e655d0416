import type { Browser } from '@playwright/test'
import { Lane } from './Lane'
import { Missed, type Outcome } from './Outcome'
import type { Tally } from './Tally'

/** Something that is played in a lane. */
export interface Task {
  name: string
  play: (lane: Lane) => Promise<Outcome>
}

/** Lanes side by side; whichever is free takes the next task. */
export class Pool {
  private constructor(private readonly lanes: readonly Lane[]) {}

  static async start(browser: Browser, size: number): Promise<Pool> {
    return new Pool(await Promise.all(Array.from({ length: size }, () => Lane.start(browser))))
  }

  /** Plays everything; prints what goes wrong, and how to play that alone. */
  async play(tasks: readonly Task[], tally: Tally, seed: number): Promise<void> {
    const waiting = [...tasks]
    const beat = setInterval(() => {
      console.log(`${tasks.length - waiting.length} of ${tasks.length} …`)
    }, 15_000)
    const work = async (lane: Lane) => {
      for (let task = waiting.shift(); task; task = waiting.shift()) {
        const wrong = await playOnce(task, lane, tally)
        if (wrong.length === 0) continue
        const how = `npm run campaign:browser -- --seed ${seed} --only "${task.name}"`
        console.log([...wrong, `  again: ${how}`].join('\n'))
      }
    }
    await Promise.all(this.lanes.map(work))
    clearInterval(beat)
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.servers.close()))
  }
}

/** How often something is played in the end when its faults do not strike. */
const tries = 3

/**
 * On a computer that is busy with other things a check may be too old and be made again, and take a fault
 * that was meant for another read. What did not strike is played again; what was found counts all the same.
 */
async function playOnce(task: Task, lane: Lane, tally: Tally): Promise<string[]> {
  const wrong: string[] = []
  for (let round = 1; ; round++) {
    const outcome = await attempt(task, lane)
    const isLast = outcome.missed.length === 0 || round === tries
    wrong.push(...tally.add(isLast ? outcome : { ...outcome, missed: [] }))
    if (isLast) return wrong
    tally.replays++
  }
}

async function attempt({ name, play }: Task, lane: Lane): Promise<Outcome> {
  try {
    return await play(lane)
  } catch (error) {
    await lane.forget()
    const text = error instanceof Error ? error.message : String(error)
    const isMissed = error instanceof Missed
    const [problems, missed] = isMissed ? [[], [text]] : [[text], []]
    return { name, findings: [], problems, missed, fired: 0, intents: 0, extra: 0, spans: [] }
  }
}
