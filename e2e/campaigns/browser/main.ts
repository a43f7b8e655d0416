import { launch } from './browser'
import { readOptions } from './options'
import { Parts, sliceSizes, wholeSizes } from './parts'
import { Pool } from './Pool'
import { Tally } from './Tally'

const options = readOptions(process.argv.slice(2))
const started = performance.now()
const tally = new Tally()
const parts = new Parts()
const tasks = parts.tasks(options)
const browser = await launch()
const pool = await Pool.start(browser, Math.min(options.lanes, tasks.length))
await pool.play(tasks, tally, options.seed)
await browser.close()
await pool.close()

const lacks =
  options.only === undefined
    ? parts.lacks(options.isSlice ? sliceSizes : wholeSizes, tally.faults)
    : []
if (lacks.length > 0) console.log(`played too little: ${lacks.join(', ')}`)
for (const line of [...parts.lines(), ...tally.lines(), seconds()]) console.log(line)
console.log(tally.line(options.seed))
process.exit(tally.isClean && lacks.length === 0 && tasks.length > 0 ? 0 : 1)

function seconds(): string {
  return `${Math.round((performance.now() - started) / 1000)} s`
}
