import type { Bench } from '../Bench'
import { blockingTime } from '../measures'
import { inTurns, medians, ofBoth } from '../pairs'
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
  const { rows, many, repetitions } = bench.options
  const tabs = await bench.openTabs(rows)
  await tabs.ours.kept()
  await tabs.yardstick.kept()
  const loads = await inTurns(tabs, repetitions, slowLoad)
  const of = (what: keyof Load) => medians(ofBoth(loads, (each) => each.map((one) => one[what])))
  bench.add({ name: 'first rows', unit: 'ms', limit: { times: 1.15 }, ...of('firstRows') })
  bench.add({ name: 'total blocking time', unit: 'ms', limit: { most: 150 }, ...of('blocking') })
  bench.add({ name: 'layout shift', unit: '', limit: { most: 0.02 }, ...of('shift') })
  await bench.close()

  // Two sizes of ours: the fewer rows are what the more are measured by.
  const sizes = {
    ours: await bench.openTab('ours', many),
    yardstick: await bench.openTab('ours', few),
  }
  await sizes.ours.kept()
  await sizes.yardstick.kept()
  const sized = await inTurns(sizes, repetitions, async (tab) => (await slowLoad(tab)).firstRows)
  const name = `ours, ${many} against ${few} rows`
  bench.add({ name, unit: 'ms', limit: { times: 1.15 }, ...medians(sized) })
}

const slowLoad = (tab: Tab) => tab.slowed(4, () => load(tab))

async function load(tab: Tab): Promise<Load> {
  await tab.setNetwork(slow4g)
  await tab.reload()
  const at = await tab.firstRows()
  await tab.page.waitForTimeout(watched)
  const { longTasks, shifts } = await tab.page.evaluate(() => {
    const { longTasks, shifts } = window.probe
    return { longTasks, shifts }
  })
  // What it is still loading would slow the other down.
  await tab.leave()
  const early = <Entry extends { start: number }>(entries: Entry[]) =>
    entries.filter(({ start }) => start < at + watched)
  return {
    firstRows: at,
    blocking: blockingTime(early(longTasks).map(({ duration }) => duration)),
    shift: early(shifts).reduce((sum, { value }) => sum + value, 0),
  }
}
