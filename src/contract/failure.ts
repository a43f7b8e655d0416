import * as z from 'zod/mini'

/** The members of an ArcGIS error; each may be missing, `message` and `details` may be `null`. */
export const Failure = z.object({
  code: z.optional(z.int()),
  messageCode: z.optional(z.nullable(z.string())),
  message: z.optional(z.nullable(z.string())),
  details: z.optional(z.nullable(z.array(z.string()))),
  error: z.optional(z.string()),
  error_description: z.optional(z.string()),
})
export type Failure = z.output<typeof Failure>

/**
 * The body of a refusal. It normally rides on HTTP status 200.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/common-parameters.htm
 */
export const FailureReply = z.object({ error: Failure })

const Unenveloped = z.union([
  z.extend(Failure, { status: z.literal('failure') }),
  z.extend(Failure, { code: z.int().check(z.gte(400)) }),
])

const Unsuccessful = z.object({
  success: z.literal(false),
  error: z.optional(z.unknown()),
})

/** Finds the failure in a reply body, whichever of the known shapes it has; `undefined` when there is none. */
export function readFailure(body: unknown): Failure | undefined {
  const enveloped = FailureReply.safeParse(body)
  if (enveloped.success) return enveloped.data.error
  const bare = Unenveloped.safeParse(body)
  if (bare.success) return bare.data
  return Unsuccessful.safeParse(body).success ? {} : undefined
}
