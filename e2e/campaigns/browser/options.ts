import { parseArgs } from 'node:util'

/** What is asked for on the command line. */
export interface Options {
  seed: number
  /** A small part of everything, for every run of the tests. */
  isSlice: boolean
  /** Plays only what has this in its name. */
  only: string | undefined
  /** How much is played side by side. */
  lanes: number
}

/** Reads the command line. @throws Error for a word nobody knows */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      slice: { type: 'boolean', default: false },
      only: { type: 'string' },
      lanes: { type: 'string', default: '10' },
    },
  })
  const { only, slice, seed, lanes } = values
  return { seed: Number(seed), isSlice: slice, only, lanes: Number(lanes) }
}
