import { median } from './measures'
import type { Tab } from './Tab'

/** The same of both. */
export interface Pair<T> {
  ours: T
  yardstick: T
}

/** Measures both in turns; whoever was second is first the next time. */
export async function inTurns<Found>(
  tabs: Pair<Tab>,
  repetitions: number,
  measure: (tab: Tab) => Promise<Found>,
): Promise<Pair<Found[]>> {
  const found: Pair<Found[]> = { ours: [], yardstick: [] }
  const order = ['ours', 'yardstick'] as const
  for (let time = 0; time < repetitions; time++) {
    for (const which of time % 2 === 0 ? order : order.toReversed()) {
      found[which].push(await measure(tabs[which]))
    }
  }
  return found
}

/** The same done with both. */
export function ofBoth<From, To>(pair: Pair<From>, turn: (from: From) => To): Pair<To> {
  return { ours: turn(pair.ours), yardstick: turn(pair.yardstick) }
}

/** Medians of both and how many values each is of, for a line. */
export function medians(found: Pair<(number | number[])[]>) {
  return { ...ofBoth(found, (values) => median(values.flat())), count: found.ours.flat().length }
}
