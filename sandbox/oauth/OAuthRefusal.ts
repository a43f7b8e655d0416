/** A refusal of signing in: the usual error body with the members OAuth adds, on HTTP status 200. */
export class OAuthRefusal extends Error {
  constructor(
    readonly code: number,
    readonly error: string,
    description: string,
    /** A refresh token that must end although this is a refusal. */
    readonly ends?: string,
  ) {
    super(description)
  }

  /** The error body. */
  toReply() {
    const { code, error, message } = this
    return { error: { code, error, error_description: message, message, details: [] } }
  }
}
