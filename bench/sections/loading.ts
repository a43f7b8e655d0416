import type { Bench } from '../Bench'
import { closeAll, inTurns, medians, openTabs } from '../pairs'
import type { Tab } from '../Tab'

/** How long it takes until all rows are there, where each request takes 100 ms longer. */
export async function loading(bench: Bench): Promise<void> {
  const { rows, repetitions } = bench.options
  const sides = await bench.start(rows)
  const tabs = await openTabs(sides)
  const found = await inTurns(tabs, Math.min(3, repetitions), async (tab: Tab) => {
    await tab.setNetwork({ latency: 100, throughput: -1 })
    await tab.reload()
    return tab.complete()
  })
  bench.add({ name: 'all rows', unit: 'ms', limit: { times: 0.25 }, ...medians(found) })
  await closeAll(tabs)
  await closeAll(sides)
}
