import { median } from './measures'
import type { Side } from './Side'
import type { Tab } from './Tab'

/** The same of both. */
export interface Pair<T> {
  ours: T
  yardstick: T
}

/** A tab of either side, both ready for use. */
export async function openTabs({ ours, yardstick }: Pair<Side>): Promise<Pair<Tab>> {
  return { ours: await ours.openTab(), yardstick: await yardstick.openTab() }
}

/** Closes both. */
export async function closeAll({ ours, yardstick }: Pair<{ close: () => Promise<void> }>) {
  await ours.close()
  await yardstick.close()
}

/** Measures both in turns, whoever was second first the next time; one value or several each time. */
export async function inTurns(
  tabs: Pair<Tab>,
  repetitions: number,
  measure: (tab: Tab) => Promise<number | number[]>,
): Promise<Pair<number[]>> {
  const found: Pair<number[]> = { ours: [], yardstick: [] }
  const order = ['ours', 'yardstick'] as const
  for (let time = 0; time < repetitions; time++) {
    for (const which of time % 2 === 0 ? order : order.toReversed()) {
      found[which].push(...[await measure(tabs[which])].flat())
    }
  }
  return found
}

/** Medians of both and how many values each is of, for a line. */
export function medians({ ours, yardstick }: Pair<number[]>) {
  return { ours: median(ours), yardstick: median(yardstick), count: ours.length }
}
