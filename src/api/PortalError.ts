import type { Failure } from '~/contract/failure'

/**
 * How a call went wrong: `refused`, the portal said no; `unexpected`, it said something else than the
 * contract; `network` and `timeout`, nothing is known of what happened; `sessionEnded`, nothing was sent
 * or the portal did not accept the token; `aborted`, this app gave up.
 */
export type PortalErrorKind =
  'refused' | 'unexpected' | 'network' | 'timeout' | 'sessionEnded' | 'aborted'

interface PortalErrorDetails {
  /** Error code of the body, or the HTTP status; missing when neither is known. */
  code?: number | undefined
  messageCode?: string | undefined
  details?: string[] | undefined
  cause?: unknown
}

/** The one shape of every failure of a call to the portal. `message` is the portal's own, in English. */
export class PortalError extends Error {
  override name = 'PortalError'
  readonly code: number | undefined
  readonly messageCode: string | undefined
  readonly details: string[]

  constructor(
    readonly kind: PortalErrorKind,
    message: string,
    { code, messageCode, details, cause }: PortalErrorDetails = {},
  ) {
    super(message, { cause })
    this.code = code
    this.messageCode = messageCode
    this.details = details ?? []
  }

  /** From the error body of a reply; `status` is its HTTP status. */
  static fromFailure(failure: Failure, status: number): PortalError {
    const { message, error_description, messageCode, details } = failure
    const code = failure.code ?? (status >= 400 ? status : undefined)
    return new PortalError('refused', message ?? error_description ?? '', {
      code,
      messageCode: messageCode ?? undefined,
      details: details ?? undefined,
    })
  }

  /** The portal did not accept the token, or wanted one. */
  get isTokenProblem(): boolean {
    return this.kind === 'refused' && [401, 498, 499].includes(this.code ?? 0)
  }

  /** The person may not do this. */
  get isForbidden(): boolean {
    return this.kind === 'refused' && this.code === 403
  }
}
