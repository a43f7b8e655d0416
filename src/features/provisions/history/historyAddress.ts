import * as z from 'zod/mini'
import { endStates } from '~/provisioning/states'

/** What may have become of a change, for choosing. */
export const verdicts = ['open', ...endStates] as const
export type Verdict = (typeof verdicts)[number]

const day = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
)

const Search = z.object({
  q: z.catch(z.optional(z.string().check(z.maxLength(200))), undefined),
  verdict: z.catch(z.optional(z.enum(verdicts)), undefined),
  who: z.catch(z.optional(z.enum(['me', 'unknown'])), undefined),
  from: z.catch(z.optional(day), undefined),
  to: z.catch(z.optional(day), undefined),
  page: z.catch(z.optional(z.int().check(z.gte(2), z.lte(100_000))), undefined),
})

/** What the address of a history may say. Defaults are left out; nonsense reads as the default. */
export type HistoryAddress = z.output<typeof Search>

/** Reads the search parameters of a history. */
export function readHistoryAddress(search: Record<string, unknown>): HistoryAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}
