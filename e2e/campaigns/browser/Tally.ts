import type { Counts } from '../report'
import type { Outcome } from './Outcome'
import { timeScale } from './scale'

/** Sums over everything that was played. */
export class Tally {
  readonly counts: Counts = { lost: 0, phantom: 0, duplicate: 0, stale: 0, silent: 0, wrong: 0 }
  faults = 0
  intents = 0
  extra = 0
  problems = 0
  /** What was played again because something had not struck. */
  replays = 0
  readonly spans: number[] = []

  /** Adds one outcome; gives what is wrong with it, in words. */
  add({ name, findings, problems, missed, fired, intents, extra, spans }: Outcome): string[] {
    this.faults += fired
    this.intents += intents
    this.extra += extra
    this.problems += problems.length + missed.length
    this.spans.push(...spans)
    for (const { kind } of findings) this.counts[kind]++
    const words = findings.map(({ kind, text }) => `${kind}: ${text}`)
    return [...words, ...problems, ...missed].map((text) => `${name}: ${text}`)
  }

  get isClean(): boolean {
    return this.problems === 0 && Object.values(this.counts).every((count) => count === 0)
  }

  /** What the counts leave out. */
  lines(): string[] {
    const spans = [...this.spans].sort((a, b) => a - b)
    const late = spans[Math.floor(spans.length * 0.95)] ?? 0
    return [
      `deliveries by the browser itself ${this.extra}, played again ${this.replays}`,
      `verdicts where the answer was lost ${spans.length}, 95 of 100 within ${(late / timeScale / 1000).toFixed(1)} s (real scale)`,
    ]
  }

  /** The one line that every campaign ends with. */
  line(seed: number): string {
    const { lost, phantom, duplicate, stale, silent, wrong } = this.counts
    const six = `lost ${lost}, phantom ${phantom}, duplicate ${duplicate}, stale ${stale}, silent ${silent}, wrong ${wrong}`
    return `faults ${this.faults}, intents ${this.intents}, ${six}, seed ${seed}`
  }
}
