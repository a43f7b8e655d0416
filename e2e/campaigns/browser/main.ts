import { launch } from './browser'
import { Lane } from './Lane'
import { playCell } from './playCell'
import { sendCells } from './sendCells'

const browser = await launch()
const lane = await Lane.start(browser)
const only = process.argv[2] ?? 'F02 after'
for (const cell of sendCells().filter(({ name }) => name.startsWith(only))) {
  const started = performance.now()
  console.log(await playCell(lane, cell), Math.round(performance.now() - started))
}
await browser.close()
await lane.servers.close()
