import { mulberry } from '../engine/mulberry'
import type { Cell } from './Cell'

/** How many seeds a whole run has: this one and those that follow. */
export const seedsARun = 3

/** The cells in another order, their waits a little shorter, as a seed decides; dealt out to the seeds of a run. */
export function sow(cells: readonly Cell[], seed: number): Cell[] {
  return shuffled(cells, mulberry(seed)).map((cell, place) =>
    withWaits(cell, mulberry(seed + (place % seedsARun) + 1_000 * place)),
  )
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing)
}

/** A pause that the portal names is in whole seconds, and stays. */
function withWaits(cell: Cell, random: () => number): Cell {
  const factor = 0.8 + 0.2 * random()
  const faults = Object.entries(cell.faults).map(([moment, all]) => [
    moment,
    all.map((fault) =>
      fault.delay === undefined || fault.id === 'F12' || fault.id === 'F13'
        ? fault
        : { ...fault, delay: Math.round(fault.delay * factor) },
    ),
  ])
  return { ...cell, faults: Object.fromEntries(faults) as Cell['faults'] }
}
