import type { Bench } from '../Bench'
import { inTurns, medians } from '../pairs'

/** How long it takes until all rows are there, where each request takes 100 ms longer. */
export async function loading(bench: Bench): Promise<void> {
  const { rows, repetitions } = bench.options
  const tabs = await bench.openTabs(rows)
  const found = await inTurns(tabs, Math.min(3, repetitions), async (tab) => {
    await tab.forgetLists()
    await tab.setNetwork({ latency: 100, throughput: -1 })
    await tab.reload()
    return tab.complete()
  })
  bench.add({ name: 'all rows', unit: 'ms', limit: { times: 0.25 }, ...medians(found) })
}
