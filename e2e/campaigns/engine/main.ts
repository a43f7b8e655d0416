import { everyRule } from '~/provisioning/rules'
import { runCampaign } from './campaign'

const runs = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? 1)
const started = performance.now()
const total = await runCampaign({ runs, seed, leftOut: everyRule, isStrict: true, limit: 110_000 })
const { spans, failure, ...rest } = total
if (failure) console.log(failure)
spans.sort((a, b) => a - b)
console.log(rest, `p95 ${spans[Math.floor(spans.length * 0.95)]}`, `n ${spans.length}`)
console.log(`${(performance.now() - started) / 1000} s`)
