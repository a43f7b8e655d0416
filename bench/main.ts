import { launch } from '../e2e/campaigns/browser/browser'
import { Bench } from './Bench'
import { buildOurs, buildYardstick } from './builds'
import { isWithin } from './Line'
import { readOptions, type SectionName } from './options'
import { setting } from './setting'
import { bulk } from './sections/bulk'
import { bytes } from './sections/bytes'
import { curve } from './sections/curve'
import { firstRows } from './sections/firstRows'
import { interaction } from './sections/interaction'
import { loading } from './sections/loading'
import { many } from './sections/many'

const sections: Record<SectionName, (bench: Bench) => Promise<void>> = {
  bytes,
  'first-rows': firstRows,
  interaction,
  many,
  loading,
  bulk,
  curve,
}

const options = readOptions(process.argv.slice(2))
if (!options.isBuilt) {
  buildOurs()
  await buildYardstick()
}
// A tool that watches a page has the engine read the whole of a script a second time, for places in it that the
// tool may name: 100 of the 230 ms of the longest task, and nobody else's. They are noted the first time.
const browser = await launch(['--js-flags=--no-enable-lazy-source-positions'])
const bench = new Bench(browser, options)
console.log(setting(browser.version()))
try {
  for (const name of options.only) {
    bench.begin(name)
    await sections[name](bench)
    await bench.close()
  }
} finally {
  await bench.close()
  await browser.close()
}

const over = bench.lines.filter((line) => isWithin(line) === false)
console.log(`\n${bench.lines.length} lines, ${over.length} over their limit`)
process.exitCode = over.length === 0 ? 0 : 1
