import { type EarlyRequest, earlyRequest, keptSessionKey, pauseKey } from './earlyRequest'
import { postOptions } from './postOptions'

/** T_req: how long a call may take, in ms. */
export const requestTimeout = 30_000

interface Early extends EarlyRequest {
  answer: Promise<Response>
  askedAt: number
}

let early: Early | undefined

/** Asks for the first rows while the app itself is still on its way. */
export function startEarly(): void {
  const askedAt = Date.now()
  const request = readRequest(askedAt)
  if (!request) return
  const signal = AbortSignal.timeout(requestTimeout)
  const answer = fetch(request.url, { ...postOptions(request.fields), signal })
  // Whoever takes it hears of a failure; when nobody does, it is none.
  answer.catch(() => undefined)
  early = { ...request, answer, askedAt }
}

function readRequest(now: number): EarlyRequest | undefined {
  try {
    return earlyRequest({
      address: location,
      session: sessionStorage.getItem(keptSessionKey),
      pause: localStorage.getItem(pauseKey),
      now,
    })
  } catch {
    return undefined
  }
}

/** The answer to this very request, once, when it was asked for early. */
export function takeEarly(url: string, fields: URLSearchParams): Promise<Response> | undefined {
  const known = fresh()
  if (known?.url !== url || !isSame(known.fields, fields)) return undefined
  early = undefined
  return known.answer
}

/** When a read that is made now may have been asked for (ms). */
export function askedSince(): number {
  return fresh()?.askedAt ?? Date.now()
}

/** What nobody took in time is old news. */
function fresh(): Early | undefined {
  if (early && Date.now() - early.askedAt > requestTimeout) early = undefined
  return early
}

function isSame(some: URLSearchParams, others: URLSearchParams): boolean {
  const sorted = (fields: URLSearchParams) => {
    const copy = new URLSearchParams(fields)
    copy.sort()
    return copy.toString()
  }
  return sorted(some) === sorted(others)
}
