import * as z from 'zod/mini'

const Search = z.object({
  q: z.catch(z.optional(z.string().check(z.maxLength(200))), undefined),
  show: z.catch(z.optional(z.enum(['purchased', 'trial', 'requested', 'ended'])), undefined),
  sort: z.catch(z.optional(z.enum(['endDate', 'modified', 'created'])), undefined),
  order: z.catch(z.optional(z.literal('desc')), undefined),
  page: z.catch(z.optional(z.int().check(z.gte(2), z.lte(100_000))), undefined),
})

/**
 * What the address of the purchasers page may say. Defaults are left out; nonsense reads as the default.
 * Nothing here may be called `state`: that word belongs to signing in.
 */
export type PurchasersAddress = z.output<typeof Search>

/** Reads the search parameters of the purchasers page. */
export function readPurchasersAddress(search: Record<string, unknown>): PurchasersAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}
