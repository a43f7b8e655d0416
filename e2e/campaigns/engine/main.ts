import { setMaxListeners } from 'node:events'
import { isClean, readNumber, reportLine } from '../report'
import { measureCleanSend, measureLostAnswers } from './measures'
import { runShards } from './shards'
import { SimPortal } from './SimPortal'

/** What the whole campaign must reach at least. */
const least = { runs: 2_000, intents: 20_000, faults: 10_000 }

const isSlice = process.argv.includes('--slice')
const seed = readNumber('seed', 20261124)
const runs = readNumber('runs', isSlice ? 120 : 2_700)
const limit = readNumber('limit', isSlice ? 40_000 : 600_000)

setMaxListeners(0)
const portal = new SimPortal()
const clean = await measureCleanSend(portal)
const lost = await measureLostAnswers(portal)
const isCheap = clean.posts === 1 && clean.reads <= 2 && clean.state === 'confirmed'
const isPrompt = lost.p95 <= 15_000
console.log(`a clean send: POST ${clean.posts}, reads ${clean.reads} with the audit's`)
console.log(`carried out, answer lost: verdict p95 ${lost.p95 / 1000} s of ${lost.n}`)

const started = performance.now()
const total = await runShards({ runs, seed, leftOut: [], shrinks: true, limit }, 2)
const seconds = ((performance.now() - started) / 1000).toFixed(1)

console.log(reportLine({ ...total, seed }))
console.log(`runs ${total.runs}, ${seconds} s`)
if (total.failure !== undefined) console.log(`\nThe shortest history found:\n${total.failure}`)

const isEnough =
  isSlice ||
  (total.runs >= least.runs && total.intents >= least.intents && total.faults >= least.faults)
if (!isEnough) console.log(`too few: at least ${JSON.stringify(least)}`)
if (!isClean(total) || total.failure !== undefined || !isEnough) process.exitCode = 1
if (!isCheap || !isPrompt) process.exitCode = 1
