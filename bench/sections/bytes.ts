import type { Bench } from '../Bench'
import { longestChain } from '../measures'
import { closeAll, openTabs, type Pair } from '../pairs'
import { slow4g, type Tab } from '../Tab'
import { Traffic, type Transfer } from '../Traffic'

/** What is fetched before the first rows by somebody who is signed in, with an empty cache. */
export async function bytes(bench: Bench): Promise<void> {
  const sides = await bench.start(bench.options.rows)
  const tabs = await openTabs(sides)
  const ours = await fetchedBeforeRows(tabs.ours)
  const yardstick = await fetchedBeforeRows(tabs.yardstick)
  const count = (measure: (of: Transfer[]) => number): Pair<number> => ({
    ours: measure(ours),
    yardstick: measure(yardstick),
  })
  bench.add({
    ...{ name: 'JavaScript and CSS, brotli', unit: 'kB', limit: { times: 1.5 } },
    ...count((all) => sizeOf(all.filter(({ type }) => type === 'Script' || type === 'Stylesheet'))),
  })
  bench.add({
    ...{ name: 'requests', unit: '', limit: { most: 6 } },
    ...count((all) => all.length),
  })
  bench.add({
    ...{ name: 'round trips in a row', unit: '', limit: { most: 3 } },
    ...count(longestChain),
  })
  bench.add({
    ...{ name: 'fonts', unit: '', limit: { most: 0 } },
    ...count((all) => all.filter(({ type }) => type === 'Font').length),
  })
  await closeAll(tabs)
  await closeAll(sides)
}

/** On a slow network, where what is asked for at once can be told from what waits for something. */
async function fetchedBeforeRows(tab: Tab): Promise<Transfer[]> {
  await tab.complete()
  const traffic = await Traffic.watch(tab)
  await tab.devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await tab.setNetwork(slow4g)
  await tab.reload()
  const instant = await tab.firstRows()
  return traffic.before(instant)
}

function sizeOf(transfers: Transfer[]): number {
  return transfers.reduce((total, { bytes: size }) => total + size, 0) / 1000
}
