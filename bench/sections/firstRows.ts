import type { Bench } from '../Bench'
import { blockingTime } from '../measures'
import { closeAll, inTurns, medians, openTabs, type Pair } from '../pairs'
import { Side } from '../Side'
import { slow4g, type Tab } from '../Tab'

/** How long after the first rows the page is still watched, in ms. */
const watched = 3_000
const few = 100

interface Load {
  firstRows: number
  blocking: number
  shift: number
}

/** From the navigation to the first row, on slow 4G with a slow processor, for somebody who returns. */
export async function firstRows(bench: Bench): Promise<void> {
  const { rows, many } = bench.options
  const sides = await bench.start(rows)
  const tabs = await openTabs(sides)
  const loads = await loadBoth(tabs, bench.options.repetitions)
  const pick = (what: keyof Load) => medians(valuesOf(loads, what))
  bench.add({ name: 'first rows', unit: 'ms', limit: { times: 1.15 }, ...pick('firstRows') })
  const blocking = pick('blocking')
  bench.add({ name: 'total blocking time', unit: 'ms', limit: { most: 150 }, ...blocking })
  bench.add({ name: 'layout shift', unit: '', limit: { most: 0.02 }, ...pick('shift') })
  await closeAll(tabs)
  await closeAll(sides)

  const sizes = {
    ours: await Side.start(bench.browser, 'ours', many),
    yardstick: await Side.start(bench.browser, 'ours', few),
  }
  const sized = await openTabs(sizes)
  const compared = valuesOf(await loadBoth(sized, bench.options.repetitions), 'firstRows')
  const name = `ours, ${many} against ${few} rows`
  bench.add({ name, unit: 'ms', limit: { times: 1.15 }, ...medians(compared) })
  await closeAll(sized)
  await closeAll(sizes)
}

async function loadBoth(tabs: Pair<Tab>, repetitions: number): Promise<Pair<Load[]>> {
  const loads: Pair<Load[]> = { ours: [], yardstick: [] }
  await inTurns(tabs, repetitions, async (tab) => {
    loads[tab === tabs.ours ? 'ours' : 'yardstick'].push(await load(tab))
    return []
  })
  return loads
}

async function load(tab: Tab): Promise<Load> {
  await tab.slowCpu(4)
  await tab.setNetwork(slow4g)
  await tab.reload()
  const at = await tab.firstRows()
  await tab.page.waitForTimeout(watched)
  const { longTasks, shifts } = await tab.page.evaluate(() => {
    const { longTasks, shifts } = window.probe
    return { longTasks, shifts }
  })
  await tab.leave()
  const early = <Entry extends { start: number }>(entries: Entry[]) =>
    entries.filter(({ start }) => start < at + watched)
  return {
    firstRows: at,
    blocking: blockingTime(early(longTasks).map(({ duration }) => duration)),
    shift: early(shifts).reduce((sum, { value }) => sum + value, 0),
  }
}

function valuesOf({ ours, yardstick }: Pair<Load[]>, what: keyof Load): Pair<number[]> {
  const values = (loads: Load[]) => loads.map((each) => each[what])
  return { ours: values(ours), yardstick: values(yardstick) }
}
