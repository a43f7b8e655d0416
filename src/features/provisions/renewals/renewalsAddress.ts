import * as z from 'zod/mini'

/** What the page of renewals can show, the usual first. */
export const views = ['60days', '14days', '30days', 'any', 'noEnd', 'again'] as const
export type RenewalsView = (typeof views)[number]

/** Days within which something ends; missing: at any time. */
export const daysOf: Partial<Record<RenewalsView, number>> = {
  '14days': 14,
  '30days': 30,
  '60days': 60,
}

const Search = z.object({
  due: z.catch(z.optional(z.enum(views)), undefined),
  page: z.catch(z.optional(z.int().check(z.gte(2), z.lte(100_000))), undefined),
})

/** What the address of the renewals may say. Defaults are left out; nonsense reads as the default. */
export type RenewalsAddress = z.output<typeof Search>

/** Reads the search parameters of the renewals. */
export function readRenewalsAddress(search: Record<string, unknown>): RenewalsAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}
