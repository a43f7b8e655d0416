import type { Bench } from '../Bench'
import { interactionToNextPaint, missedFrames } from '../measures'
import { closeAll, inTurns, medians, openTabs, type Pair } from '../pairs'
import type { Tab } from '../Tab'
import { scroll, sortThrice, typeSearch, visit } from '../use'

const speeds = [
  { rate: 1, words: 'full speed', inp: 100 },
  { rate: 4, words: '4 × slower', inp: 150 },
]

/** Searching, sorting, opening, going back and scrolling, once all rows are there. */
export async function interaction(bench: Bench): Promise<void> {
  const sides = await bench.start(bench.options.rows)
  const tabs = await openTabs(sides)
  await tabs.ours.complete()
  await tabs.yardstick.complete()
  for (const speed of speeds) await atSpeed(bench, tabs, speed)
  await closeAll(tabs)
  await closeAll(sides)
}

async function atSpeed(
  bench: Bench,
  tabs: Pair<Tab>,
  { rate, words, inp }: (typeof speeds)[number],
) {
  const { repetitions } = bench.options
  const both = async (measure: (tab: Tab) => Promise<number | number[]>) =>
    inTurns(tabs, repetitions, measure)
  const add = (name: string, values: Pair<number[]>) => {
    const limit = { times: 1.5 }
    bench.add({ name: `${name}, ${words}`, unit: 'ms', limit, ...medians(values) })
  }
  await inTurns(tabs, 1, async (tab) => {
    await tab.slowCpu(rate)
    await visit(tab)
    return tab.takeInteractions()
  })
  add('a key in the search', await both(typeSearch))
  add('sort by a header', await both(sortThrice))
  const backs: Pair<number[]> = { ours: [], yardstick: [] }
  const opens = await both(async (tab) => {
    const { open, back } = await visit(tab)
    backs[tab === tabs.ours ? 'ours' : 'yardstick'].push(back)
    return open
  })
  add('open a purchaser', opens)
  add('back to the list', backs)
  const interactions = await inTurns(tabs, 1, (tab) => tab.takeInteractions())
  bench.add({
    ...{ name: `interaction to next paint, ${words}`, unit: 'ms', limit: { most: inp } },
    ours: interactionToNextPaint(interactions.ours),
    yardstick: interactionToNextPaint(interactions.yardstick),
    count: interactions.ours.length,
  })
  const frames = await inTurns(tabs, Math.min(3, repetitions), async (tab) => {
    return 100 * missedFrames(await scroll(tab))
  })
  bench.add({
    ...{ name: `frames missed in scrolling, ${words}`, unit: '%', limit: { most: 2 } },
    ...medians(frames),
  })
}
