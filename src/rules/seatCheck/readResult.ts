import { SeatCheck } from './seatCheck'

/** Why a pasted text will not do. */
export type ResultProblem =
  'long' | 'noResult' | 'damaged' | 'otherListing' | 'otherOrganization' | 'future'

/** What a pasted text says; it comes from outside, and nothing in it is believed but its own shape. */
export type PastedResult =
  { kind: 'check'; check: SeatCheck } | { kind: 'problem'; problem: ResultProblem }

interface Wanted {
  itemId: string
  orgId: string
  now: number
}

/** No result is longer; a whole conversation may stand around it. */
const longest = 200_000
const start = '{"seatCheck"'
/** How many ends are tried for one beginning: a result has two for each entitlement, and few have many. */
const mostEnds = 500
/** How far the other computer's clock may be ahead (ms). */
const clockSlack = 10 * 60_000

/** Finds the result in what somebody pasted, with the words and the conversation around it; the newest of several. */
export function readResult(text: string, { itemId, orgId, now }: Wanted): PastedResult {
  const problem = (problem: ResultProblem) => ({ kind: 'problem', problem }) as const
  if (text.length > longest) return problem('long')
  // Mail breaks long lines, and marks them when it quotes.
  const line = text.replace(/\r?\n[> \t]*/g, '').replace(/\u00a0/g, ' ')
  const places = [...line.matchAll(/\{"seatCheck"/g)].slice(0, 20).map(({ index }) => index)
  if (places.length === 0) return problem('noResult')
  const checks = places.flatMap((place) => parseAt(line, place) ?? [])
  if (checks.length === 0) return problem('damaged')
  const ofListing = checks.filter((check) => check.itemId === itemId)
  if (ofListing.length === 0) return problem('otherListing')
  const [newest] = ofListing.filter((check) => check.orgId === orgId).sort((a, b) => b.at - a.at)
  if (!newest) return problem('otherOrganization')
  return newest.at > now + clockSlack ? problem('future') : { kind: 'check', check: newest }
}

/** The line of a result that a program reads. */
export function writeResult(check: SeatCheck): string {
  return JSON.stringify(check)
}

function parseAt(text: string, place: number): SeatCheck | undefined {
  let end = place + start.length
  for (let n = 0; n < mostEnds; n++) {
    end = text.indexOf('}', end) + 1
    if (end === 0) return undefined
    const check = SeatCheck.safeParse(parse(text.slice(place, end)))
    if (check.success) return check.data
  }
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
