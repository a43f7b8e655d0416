import * as z from 'zod/mini'

const Search = z.object({
  listing: z.catch(z.optional(z.string().check(z.maxLength(64))), undefined),
})

/** What the address of the dashboard may say: the listing that is looked at closely. */
export type DashboardAddress = z.output<typeof Search>

/** Reads the search parameters of the dashboard; nonsense reads as nothing. */
export function readDashboardAddress(search: Record<string, unknown>): DashboardAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}
