import type { Bench } from '../Bench'
import { inTurns, medians } from '../pairs'
import type { Tab } from '../Tab'
import { sortThrice, typeSearch, visit } from '../use'

/** Trips after which caches and compiled code are as large as they get, and trips in all. */
const trips = { warm: 10, all: 50 }

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

/** By how much a trip to one of ten purchasers and back enlarges the heap, in kB. */
async function growthPerTrip(tab: Tab): Promise<number> {
  let warm = 0
  for (let trip = 0; trip < trips.all; trip++) {
    if (trip === trips.warm) warm = await tab.heap()
    await visit(tab, trip % 10)
  }
  return ((await tab.heap()) - warm) / (trips.all - trips.warm) / 1000
}
