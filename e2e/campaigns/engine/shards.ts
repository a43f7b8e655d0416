import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Total } from './campaign'
import type { Counts } from '../report'
import type { ShardOptions } from './shard'

const program = fileURLToPath(new URL('shard.ts', import.meta.url))

/** Runs one part in a process of its own. @throws when that ends without a result */
export function runShard(options: ShardOptions): Promise<Total> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { execArgv: ['--import', 'tsx'] })
    child.once('message', (total) => resolve(total as Total))
    child.once('exit', (code) => reject(new Error(`A part of the campaign ended with ${code}`)))
    child.send(options)
  })
}

/** Splits runs over processes and adds up what they found. */
export async function runShards(options: ShardOptions, parts: number): Promise<Total> {
  const runs = Math.ceil(options.runs / parts)
  const totals = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      runShard({ ...options, runs, seed: options.seed + part * 1_000_003 }),
    ),
  )
  return totals.reduce(addTotals)
}

function addTotals(a: Total, b: Total): Total {
  const failure = a.failure ?? b.failure
  const counts = { ...a.counts }
  for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += b.counts[name]
  return {
    runs: a.runs + b.runs,
    intents: a.intents + b.intents,
    faults: a.faults + b.faults,
    counts,
    ...(failure !== undefined && { failure }),
  }
}
