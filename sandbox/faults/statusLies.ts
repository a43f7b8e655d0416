import type { Failure } from '../../src/contract/failure'
import { Refusal } from '../Refusal'
import { answerFalsely, type Exchange } from './exchange'

const page = '<!doctype html><title>Bad gateway</title><h1>The gateway has no answer.</h1>'

const refusals = {
  F14: new Refusal(429, 'Too many requests.'),
  F15: new Refusal(498, 'Invalid token.'),
  F16: new Refusal(499, 'Token Required'),
  F17: Refusal.forbidden(),
  F18: new Refusal(400, 'Invalid or missing input parameters: orgEntitlements'),
  F19: new Refusal(500, 'Error performing the operation.'),
} as const

export type StatusFaultId = 'F10' | 'F11' | 'F12' | 'F13' | keyof typeof refusals

/** Answers with a refusal or an error (F10 to F19), whether or not the operation is carried out. */
export function refuseFalsely(exchange: Exchange, id: StatusFaultId): Promise<Response> {
  return answerFalsely(exchange, () => lieOf(exchange, id))
}

/** The refusal F18 answers with; F09 gives it to the second copy. */
export function badRequest(cors: Headers): Response {
  return json(refusals.F18.toReply(), 200, cors)
}

function lieOf({ cors, fault }: Exchange, id: StatusFaultId): Response {
  switch (id) {
    case 'F10':
      return json(new Refusal(500, 'Internal server error.').toReply(), 500, cors)
    case 'F11':
      return new Response(page, {
        status: Number(fault.variant ?? 503),
        headers: { 'Content-Type': 'text/html' },
      })
    case 'F12':
    case 'F13': {
      const headers = new Headers(cors)
      headers.set('Retry-After', String(Math.ceil((fault.delay ?? 0) / 1000)))
      if (id === 'F12') headers.set('Access-Control-Expose-Headers', 'Retry-After')
      return json(refusals.F14.toReply(), 429, headers)
    }
    case 'F14':
    case 'F15':
    case 'F16':
    case 'F17':
    case 'F18':
    case 'F19':
      return json(refusals[id].toReply(), 200, cors)
  }
}

function json(reply: { error: Failure }, status: number, cors: Headers): Response {
  const headers = new Headers(cors)
  headers.set('Content-Type', 'application/json')
  return new Response(JSON.stringify(reply), { status, headers })
}
