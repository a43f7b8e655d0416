import type { Bench } from '../Bench'
import { amount } from '../Line'
import { median } from '../measures'
import { sortThrice, typeSearch } from '../use'

/** How it goes with the number of rows, as a table in Markdown. */
export async function curve(bench: Bench): Promise<void> {
  console.log('| rows | all rows | a key in the search | sort | heap |')
  console.log('| ---: | -------: | ------------------: | ---: | ---: |')
  for (const size of bench.options.sizes) {
    console.log(await rowOf(bench, size))
    await bench.close()
  }
}

async function rowOf(bench: Bench, size: number): Promise<string> {
  const tab = await bench.openTab('ours', size)
  await tab.complete()
  // As on a first visit; on the second nothing depends on the number of pages.
  await tab.forgetLists()
  await tab.reload()
  const complete = await tab.complete()
  const heap = (await tab.heap()) / 1e6
  const search: number[] = []
  const sort: number[] = []
  for (let time = 0; time < bench.options.repetitions; time++) {
    search.push(...(await typeSearch(tab)))
    sort.push(...(await sortThrice(tab)))
  }
  const cells = [
    size.toLocaleString('en-US'),
    ...[complete, median(search), median(sort)].map((value) => amount(value, 'ms')),
    `${heap.toFixed(1)} MB`,
  ]
  return `| ${cells.join(' | ')} |`
}
