import type { Bench } from '../Bench'
import { interactionToNextPaint } from '../measures'
import { inTurns, medians, ofBoth, type Pair } from '../pairs'
import type { Tab } from '../Tab'
import { type Scrolled, scroll, sortThrice, typeSearch, visit } from '../use'

const speeds = [
  { rate: 1, words: 'full speed', inp: 100 },
  { rate: 4, words: '4 × slower', inp: 150 },
]

/** Searching, sorting, opening, going back and scrolling, once all rows are there. */
export async function interaction(bench: Bench): Promise<void> {
  const tabs = await bench.openTabs(bench.options.rows)
  await tabs.ours.complete()
  await tabs.yardstick.complete()
  for (const speed of speeds) await atSpeed(bench, tabs, speed)
}

type Speed = (typeof speeds)[number]

async function atSpeed(bench: Bench, tabs: Pair<Tab>, { rate, words, inp }: Speed): Promise<void> {
  const { repetitions } = bench.options
  const turns = <Found>(times: number, measure: (tab: Tab) => Promise<Found>) =>
    inTurns(tabs, times, (tab) => tab.slowed(rate, () => measure(tab)))
  const add = (name: string, found: Pair<(number | number[])[]>) => {
    const limit = { times: 1.5 }
    bench.add({ name: `${name}, ${words}`, unit: 'ms', limit, ...medians(found) })
  }
  await turns(1, async (tab) => {
    // What is loaded when it is first needed is there from now on.
    await visit(tab)
    await tab.takeInteractions()
  })
  add('a key in the search', await turns(repetitions, typeSearch))
  add('sort by a header', await turns(repetitions, sortThrice))
  const visits = await turns(repetitions, (tab) => visit(tab))
  add(
    'open a purchaser',
    ofBoth(visits, (each) => each.map(({ open }) => open)),
  )
  add(
    'back to the list',
    ofBoth(visits, (each) => each.map(({ back }) => back)),
  )
  const interactions = await turns(1, (tab) => tab.takeInteractions())
  bench.add({
    ...{ name: `interaction to next paint, ${words}`, unit: 'ms', limit: { most: inp } },
    ...ofBoth(interactions, (each) => interactionToNextPaint(each.flat())),
    count: interactions.ours.flat().length,
  })
  const scrolls = await turns(repetitions, scroll)
  const share = (what: keyof Scrolled) =>
    medians(ofBoth(scrolls, (each) => each.map((found) => 100 * found[what])))
  const missed = `frames missed in scrolling, ${words}`
  bench.add({ name: missed, unit: '%', limit: { most: 2 }, ...share('missed') })
  bench.add({ name: `frames the page drew nothing for, ${words}`, unit: '%', ...share('undrawn') })
}
