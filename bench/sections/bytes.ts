import type { Bench } from '../Bench'
import { longestChain } from '../measures'
import { ofBoth } from '../pairs'
import { slow4g, type Tab } from '../Tab'
import { Traffic, type Transfer } from '../Traffic'

/** What is fetched before the first rows by somebody who is signed in, with an empty cache. */
export async function bytes(bench: Bench): Promise<void> {
  const tabs = await bench.openTabs(bench.options.rows)
  const fetched = {
    ours: await fetchedBeforeRows(tabs.ours),
    yardstick: await fetchedBeforeRows(tabs.yardstick),
  }
  const of = (all: Transfer[], ...types: string[]) => all.filter(({ type }) => types.includes(type))
  bench.add({
    ...{ name: 'JavaScript and CSS, brotli', unit: 'kB', limit: { times: 1.5 } },
    ...ofBoth(fetched, (all) => kilobytes(of(all, 'Script', 'Stylesheet'))),
  })
  bench.add({
    ...{ name: 'requests', unit: '', limit: { most: 6 } },
    ...ofBoth(fetched, (all) => all.length),
  })
  bench.add({
    ...{ name: 'round trips in a row', unit: '', limit: { most: 3 } },
    ...ofBoth(fetched, longestChain),
  })
  bench.add({
    ...{ name: 'fonts', unit: '', limit: { most: 0 } },
    ...ofBoth(fetched, (all) => of(all, 'Font').length),
  })
}

/** On a slow network, where what is asked for at once can be told from what waits for something. */
async function fetchedBeforeRows(tab: Tab): Promise<Transfer[]> {
  await tab.complete()
  const traffic = await Traffic.watch(tab)
  await tab.devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await tab.setNetwork(slow4g)
  await tab.reload()
  return traffic.before(await tab.firstRows())
}

function kilobytes(transfers: Transfer[]): number {
  return transfers.reduce((total, { bytes: size }) => total + size, 0) / 1000
}
