import type { Page } from '@playwright/test'
import { largeItemId } from '../../sandbox/seeds/large'
import type { Bench } from '../Bench'
import { type BulkFile, bulkFiles } from '../bulkFiles'
import { interactionToNextPaint, median } from '../measures'
import type { Tab } from '../Tab'

/** As many rows as a file may have. */
const rows = 1_000

/** A file of a thousand changes: judged, with somebody typing meanwhile, and planned. */
export async function bulk(bench: Bench): Promise<void> {
  const tab = await bench.openTab('ours', rows)
  await tab.complete()
  for (const file of bulkFiles(rows, true)) await judging(bench, tab, file)
  const [file] = bulkFiles(rows, false)
  if (file) await planning(bench, tab, file)
}

async function judging(bench: Bench, tab: Tab, file: BulkFile): Promise<void> {
  const { repetitions } = bench.options
  const spans: number[] = []
  const interactions: number[] = []
  for (let time = 0; time < repetitions; time++) {
    await open(tab)
    await tab.takeInteractions()
    spans.push(await choose(tab, file, '[role=alert]'))
    interactions.push(...(await tab.takeInteractions()))
    await tab.page.getByRole('button', { name: 'Choose another file' }).click()
  }
  const name = `1,000 rows of ${file.kind.toUpperCase()}`
  bench.add({
    ...{ name: `${name} judged`, unit: 'ms', limit: { most: 1_000 } },
    ...{ ours: median(spans), count: repetitions },
  })
  bench.add({
    ...{ name: `${name}, a key meanwhile`, unit: 'ms', limit: { most: 100 } },
    ...{ ours: interactionToNextPaint(interactions), count: interactions.length },
  })
}

/** From the file to its plan, every purchaser read anew, and ticking rows of it. */
async function planning(bench: Bench, tab: Tab, file: BulkFile): Promise<void> {
  await open(tab)
  const ours = await choose(tab, file, 'dl')
  bench.add({ name: 'a plan of 1,000 rows, read anew', unit: 'ms', ours })
  await tab.takeInteractions()
  const boxes = tab.page.getByRole('checkbox', { name: /^Send the change/ })
  for (let place = 0; place < 10; place++) await boxes.nth(place).click()
  const interactions = await tab.takeInteractions()
  bench.add({
    ...{ name: 'a tick in a plan of 1,000 rows', unit: 'ms', limit: { most: 100 } },
    ...{ ours: interactionToNextPaint(interactions), count: interactions.length },
  })
}

async function open({ page }: Tab): Promise<void> {
  await page.goto(`/listings/${largeItemId}/bulk`)
  await page.getByLabel('Choose a file').waitFor({ state: 'attached' })
}

/** Chooses a file, and types until what `css` finds is painted: ms from one to the other. */
async function choose({ page }: Tab, { kind, bytes }: BulkFile, css: string): Promise<number> {
  const painted = page.evaluate(untilPainted, css)
  const field = page.getByRole('textbox', { name: 'Or paste rows from a spreadsheet' })
  await field.focus()
  const file = { name: `changes.${kind}`, mimeType: '', buffer: bytes }
  await page.getByLabel('Choose a file').setInputFiles(file)
  await typeUntil(page, painted)
  return painted
}

async function typeUntil(page: Page, done: Promise<number>): Promise<void> {
  const state = { isDone: false }
  void done.then(() => (state.isDone = true))
  while (!state.isDone) await page.keyboard.press('a')
}

/** Runs in the page: ms from the choice of a file until there is what `css` finds. */
function untilPainted(css: string): Promise<number> {
  return new Promise((resolve) => {
    let start = NaN
    addEventListener('change', () => (start = performance.now()), { capture: true, once: true })
    const look = () => {
      if (!document.querySelector(css)) return requestAnimationFrame(look)
      return requestAnimationFrame(() => resolve(performance.now() - start))
    }
    look()
  })
}
