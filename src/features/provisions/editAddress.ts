import * as z from 'zod/mini'

const Search = z.object({
  revert: z.catch(z.optional(z.string().check(z.maxLength(64))), undefined),
})

/** What the address of a form may say: the change whose old numbers it is to be filled with. */
export type EditAddress = z.output<typeof Search>

/** Reads the search parameters of a form; what makes no sense is left out. */
export function readEditAddress(search: Record<string, unknown>): EditAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}
