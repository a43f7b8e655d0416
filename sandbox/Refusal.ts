import type { Failure } from '../src/contract/failure'

/** The portal says no. It travels as an error body on HTTP status 200, as ArcGIS does it. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly messageCode?: string,
    readonly details: string[] = [],
  ) {
    super(message)
  }

  /** The error body. */
  toReply(): { error: Failure } {
    const { code, messageCode, message, details } = this
    return { error: { code, ...(messageCode && { messageCode }), message, details } }
  }

  static forbidden(): Refusal {
    return new Refusal(
      403,
      'You do not have permissions to access this resource or perform this operation.',
      'GWM_0003',
    )
  }

  static itemMissing(): Refusal {
    return new Refusal(400, 'Item does not exist or is inaccessible.', 'CONT_0001')
  }
}
