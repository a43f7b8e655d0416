import { setMaxListeners } from 'node:events'
import type { Rule } from '~/provisioning/rules'
import { runCampaign } from './campaign'

/** A part of a campaign, in a process of its own; its sums go to whoever started it. */
export interface ShardOptions {
  runs: number
  seed: number
  leftOut: Rule[]
  shrinks: boolean
  /** Milliseconds. */
  limit: number
}

process.once('message', (options: ShardOptions) => {
  setMaxListeners(0)
  void runCampaign({ ...options, leftOut: new Set(options.leftOut) }).then((total) => {
    process.send?.(total, () => process.disconnect())
  })
})
