import type { Bench } from '../Bench'
import { amount } from '../Line'
import { median } from '../measures'
import { Side } from '../Side'
import { sortThrice, typeSearch } from '../use'

/** How it goes with the number of rows, as a table in Markdown. */
export async function curve(bench: Bench): Promise<void> {
  console.log('| rows | all rows | a key in the search | sort | heap |')
  console.log('| ---: | ---: | ---: | ---: | ---: |')
  for (const size of bench.options.sizes) console.log(await rowOf(bench, size))
}

async function rowOf({ browser, options }: Bench, size: number): Promise<string> {
  const side = await Side.start(browser, 'ours', size)
  const tab = await side.openTab()
  await tab.complete()
  await tab.reload()
  const complete = await tab.complete()
  const heap = (await tab.heap()) / 1e6
  const search: number[] = []
  const sort: number[] = []
  for (let time = 0; time < options.repetitions; time++) {
    search.push(...(await typeSearch(tab)))
    sort.push(...(await sortThrice(tab)))
  }
  await tab.close()
  await side.close()
  const cells = [
    size.toLocaleString('en-US'),
    ...[complete, median(search), median(sort)].map((value) => amount(value, 'ms')),
    `${heap.toFixed(1)} MB`,
  ]
  return `| ${cells.join(' | ')} |`
}
