import * as z from 'zod/mini'
import { type FaultId, faultIds, kindOf } from './faultTable'
import { operationNames } from './operation'

const moment = z.enum(['before', 'after'])
const longest = 600_000
const howMany = z.int().check(z.gte(1), z.lte(100_000))
const seats = z.int().check(z.gte(0), z.lte(2_147_483_647))

/** A fault as somebody asks for it; what is left out comes from the table. */
export const Fault = z
  .object({
    id: z.enum(faultIds),
    /** Esri's name of the operation. */
    operation: z.optional(z.string()),
    /** Username; missing: anybody. */
    who: z.optional(z.string()),
    /** The listing a request is about; missing: any. */
    itemId: z.optional(z.string()),
    /** Which matching request since arming is the first struck, from 1. */
    nth: z.optional(howMany),
    /** How many matching requests are struck from then on. */
    times: z.optional(howMany),
    /** Whether it strikes before the operation is carried out, which then never happens, or after. */
    commit: z.optional(moment),
    /** Milliseconds: until the drop, the late commit, the end of the outage or the next try; how far a read lags. */
    delay: z.optional(z.int().check(z.gte(0), z.lte(longest))),
    /** F23 only: what the colleague sets. */
    write: z.optional(
      z.object({
        maxUsers: seats,
        entitlements: z.record(z.string(), z.object({ num: seats })),
        /** The purchaser; missing: that of the request, else the first the list would show. */
        purchaserOrgId: z.optional(z.string()),
      }),
    ),
    /** F23, F24, F32: before the request is carried out, or after it and before its answer. */
    at: z.optional(moment),
    variant: z.optional(z.string()),
  })
  .check((context) => {
    for (const message of problemsOf(context.value)) {
      context.issues.push({ code: 'custom', message, input: context.value })
    }
  })
export type Fault = z.output<typeof Fault>

/** A fault with nothing left open. `commit`, `at`, `delay` and `variant` are missing where they make no sense. */
export interface CompleteFault extends Omit<Fault, 'operation' | 'nth' | 'times'> {
  operation: string
  nth: number
  times: number
}

interface Asked {
  id: FaultId
  operation?: string | undefined
  commit?: 'before' | 'after' | undefined
  at?: 'before' | 'after' | undefined
  write?: object | undefined
  variant?: string | undefined
}

function problemsOf({ id, operation, commit, at, write, variant }: Asked): string[] {
  const { commits, at: moments = [], variants = [], operation: only } = kindOf(id)
  const problems: string[] = []
  if (operation !== undefined && !operationNames.includes(operation)) {
    problems.push(`No operation is called ${operation}.`)
  } else if (only !== undefined && (operation ?? only) !== only) {
    problems.push(`${id} strikes ${only} only.`)
  }
  if (commit !== undefined && !commits.includes(commit)) {
    problems.push(`${id} cannot strike ${commit} the commit.`)
  }
  if (at !== undefined && !moments.includes(at)) problems.push(`${id} knows no "at".`)
  if (variant !== undefined && !variants.includes(variant)) {
    problems.push(`${id} has no variant ${variant}; it has ${variants.join(', ') || 'none'}.`)
  }
  if ((id === 'F23') !== (write !== undefined)) problems.push('F23, and only F23, needs "write".')
  return problems
}

/** Fills in from the table what was left out. */
export function complete(fault: Fault): CompleteFault {
  const kind = kindOf(fault.id)
  return {
    ...(kind.commits[0] && { commit: kind.commits[0] }),
    ...(kind.at && { at: kind.at[0] }),
    ...(kind.delay !== undefined && { delay: kind.delay }),
    ...(kind.variants && { variant: kind.variants[0] }),
    ...fault,
    operation: fault.operation ?? kind.operation ?? 'provisionOrgEntitlements',
    nth: fault.nth ?? 1,
    times: fault.times ?? 1,
  }
}
