import type { Bench } from '../Bench'
import { inTurns, medians } from '../pairs'
import type { Tab } from '../Tab'
import { sortThrice, typeSearch, visit } from '../use'

/** Purchasers that are visited in turn: after the first round, all that is kept of each is kept. */
const visited = 10
const rounds = 5

/** Very many rows: searching, sorting, memory, and memory after many trips to a purchaser and back. */
export async function many(bench: Bench): Promise<void> {
  const { many: rows, repetitions } = bench.options
  const tabs = await bench.openTabs(rows)
  await tabs.ours.complete()
  await tabs.yardstick.complete()
  const heap = await inTurns(tabs, 1, async (tab) => (await tab.heap()) / 1000)
  await inTurns(tabs, 1, typeSearch)
  const search = await inTurns(tabs, repetitions, typeSearch)
  const sort = await inTurns(tabs, repetitions, sortThrice)
  const growth = await inTurns(tabs, 1, growthPerTrip)
  const named = (name: string) => `${name}, ${rows} rows`
  bench.add({
    ...{ name: named('a key in the search'), unit: 'ms', limit: { times: 2 } },
    ...medians(search),
  })
  bench.add({
    ...{ name: named('sort by a header'), unit: 'ms', limit: { times: 1 } },
    ...medians(sort),
  })
  bench.add({ name: named('heap'), unit: 'kB', limit: { times: 2 }, ...medians(heap) })
  bench.add({ name: named('heap a trip'), unit: 'kB', limit: { most: 10 }, ...medians(growth) })
}

/** By how much a trip to a purchaser and back enlarges the heap, in kB: once a round, the first left out. */
async function growthPerTrip(tab: Tab): Promise<number[]> {
  const heaps: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < visited; place++) await visit(tab, place)
    heaps.push((await tab.heap()) / 1000)
  }
  return heaps.slice(1).map((heap, index) => (heap - (heaps[index] ?? heap)) / visited)
}
