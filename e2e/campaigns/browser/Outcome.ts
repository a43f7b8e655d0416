import type { Finding } from './judge'

/** What one cell, kill, burst or foreign write came to. */
export interface Outcome {
  name: string
  /** What adds to the six counts. */
  findings: Finding[]
  /** What else is wrong, in words. */
  problems: string[]
  /** Faults that did not strike, in words: the same is played again. */
  missed: string[]
  /** Faults that struck. */
  fired: number
  intents: number
  /** Arrivals that were the browser's own doing. */
  extra: number
  /** How long the verdict took where the change was carried out and the answer lost, in ms. */
  spans: number[]
}

/** Says that the state in which something was to strike did not come. */
export class Missed extends Error {}
