import * as z from 'zod/mini'
import { Intent, ProvisionKey, Seats } from '../intent'

/** Version of a kept run. One with a later version is left alone. */
export const runSchema = 1

/** Why a run waits for somebody. */
export const RunPause = z.enum([
  'person',
  'firstRow',
  'refusals',
  'notConfirmed',
  'conflicts',
  'unclear',
  'mismatch',
  'session',
  'identity',
  'offline',
  'throttled',
  'budget',
  'journal',
])
export type RunPause = z.output<typeof RunPause>

/**
 * Where a run stands: `ready` waits for its turn, `interrupted` for somebody after a reload, a crash or a
 * sleep. The last two are its ends.
 */
export const RunState = z.enum([
  'ready',
  'running',
  'paused',
  'interrupted',
  'cancelled',
  'finished',
])
export type RunState = z.output<typeof RunState>

/** One reviewed change of seats among many. `id` is that of the change it becomes once its turn comes. */
const RunRow = z.object({
  id: z.string(),
  key: ProvisionKey,
  base: Intent.shape.base,
  want: Seats,
  reason: z.string(),
  ticket: z.string(),
  revertOf: z.optional(z.string()),
})
export type RunRow = z.output<typeof RunRow>

/**
 * Many changes that were reviewed together, as they are kept before the first is sent; what became of each
 * is in the change of its id. Instants are milliseconds.
 */
export const Run = z.object({
  id: z.string(),
  schema: z.literal(runSchema),
  operator: Intent.shape.operator,
  /** In the order they are sent. */
  rows: z.array(RunRow),
  state: RunState,
  pause: z.optional(RunPause),
  /** The run whose rows are tried again, or taken back. */
  follows: z.optional(z.object({ runId: z.string(), how: z.enum(['retry', 'revert']) })),
  createdAt: z.number(),
  /** When somebody last said go on; what ended before pauses it no more. */
  goneOnAt: z.number(),
  endedAt: z.optional(z.number()),
  /** Counts the versions of this run: tabs hear of them in any order. */
  revision: z.int(),
  /** The tab that drives it. */
  owner: z.string(),
})
export type Run = z.output<typeof Run>

/** Whether a run has ended: no further row of it begins. */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return state === 'cancelled' || state === 'finished'
}

/** Whether a run is being driven, or waits for another to be done. */
export function isAtWork({ state }: Pick<Run, 'state'>): boolean {
  return state === 'ready' || state === 'running'
}
