import * as z from 'zod/mini'
import { rowStates } from '~/provisioning/runs/counts'

const Search = z.object({
  show: z.catch(z.optional(z.enum(rowStates)), undefined),
  page: z.catch(z.optional(z.int().check(z.gte(2), z.lte(1_000))), undefined),
})

/** Which rows of a run are shown. Defaults are left out; nonsense reads as the default. */
export type RunAddress = z.output<typeof Search>

/** Reads the search parameters of a run. */
export function readRunAddress(search: Record<string, unknown>): RunAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}
