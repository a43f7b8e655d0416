/** What is known of one kind of fault before anybody arms it. */
export interface FaultKind {
  /** Plain words, for people. */
  name: string
  says: string
  /** Connection: how the answer travels; status: a refusal; data: what is told or kept. */
  family: 'connection' | 'status' | 'data'
  /** When it may strike, the default first; empty: the question makes no sense. */
  commits: readonly ('before' | 'after')[]
  /** Of a change beside the request: when it happens, the default first. */
  at?: readonly ('before' | 'after')[]
  /** Default in milliseconds; missing: it waits for nothing. */
  delay?: number
  /** The default first. */
  variants?: readonly string[]
  /** What it strikes unless told; missing: `provisionOrgEntitlements`. */
  operation?: string
}

const either = ['after', 'before'] as const
/** A refusal is honest unless told otherwise. */
const honest = ['before', 'after'] as const

/** Every fault a server can make. F26 to F31 are the browser's own. */
export const faultTable = {
  F01: {
    name: 'refuse the connection',
    says: 'The connection is reset and nothing is carried out.',
    family: 'connection',
    commits: ['before'],
  },
  F02: {
    name: 'reset after the body',
    says: 'The whole request arrives, then the connection is reset (RST).',
    family: 'connection',
    commits: either,
  },
  F03: {
    name: 'close after the body',
    says: 'The whole request arrives, then the connection is closed (FIN) without an answer.',
    family: 'connection',
    commits: either,
  },
  F04: {
    name: 'half a header',
    says: 'The answer breaks off within a header line.',
    family: 'connection',
    commits: either,
  },
  F05: {
    name: 'truncated body',
    says: 'The answer announces more bytes than come.',
    family: 'connection',
    commits: either,
  },
  F06: {
    name: 'stall, then drop',
    says: 'Nothing is answered for a while, then the connection is reset.',
    family: 'connection',
    commits: either,
    delay: 2000,
  },
  F07: {
    name: 'stall, then commit late',
    says: 'The request is carried out late. held: it waits unanswered till then; dropped: the connection goes at once.',
    family: 'connection',
    commits: ['after'],
    delay: 10_000,
    variants: ['held', 'dropped'],
  },
  F08: {
    name: 'carried out twice',
    says: 'One request is carried out twice and answered once.',
    family: 'connection',
    commits: ['after'],
  },
  F09: {
    name: 'second copy refused',
    says: 'One request arrives twice: the first copy is carried out, the refusal of the second is answered.',
    family: 'connection',
    commits: ['after'],
  },
  F10: {
    name: 'HTTP 500',
    says: 'HTTP 500 with a readable body.',
    family: 'status',
    commits: either,
  },
  F11: {
    name: 'gateway page',
    says: 'HTML of a gateway, without CORS headers.',
    family: 'status',
    commits: either,
    variants: ['503', '502', '504'],
  },
  F12: {
    name: 'HTTP 429, readable',
    says: 'Too many requests, with a Retry-After that a page may read.',
    family: 'status',
    commits: honest,
    delay: 7000,
  },
  F13: {
    name: 'HTTP 429, unreadable',
    says: 'Too many requests, with a Retry-After that a page cannot read.',
    family: 'status',
    commits: honest,
    delay: 7000,
  },
  F14: {
    name: '429 in a 200',
    says: 'Too many requests, told in a body on HTTP 200.',
    family: 'status',
    commits: honest,
  },
  F15: {
    name: 'token refused (498)',
    says: 'The token is called invalid.',
    family: 'status',
    commits: honest,
  },
  F16: {
    name: 'token missing (499)',
    says: 'The token is called missing.',
    family: 'status',
    commits: honest,
  },
  F17: {
    name: 'not allowed (403)',
    says: 'The privilege is called missing.',
    family: 'status',
    commits: honest,
  },
  F18: {
    name: 'bad request (400)',
    says: 'The parameters are called wrong.',
    family: 'status',
    commits: honest,
  },
  F19: {
    name: '500 in a 200',
    says: 'An error of the portal, told in a body on HTTP 200.',
    family: 'status',
    commits: either,
  },
  F20: {
    name: 'no answer to speak of',
    says: 'HTTP 200 with a body that says nothing.',
    family: 'data',
    commits: either,
    variants: ['empty', 'null', 'html', 'truncated', 'successFalse'],
  },
  F21: {
    name: 'answer about something else',
    says: 'The answer names another purchaser, another listing or another number.',
    family: 'data',
    commits: either,
    variants: ['org', 'listing', 'number'],
  },
  F22: {
    name: 'reading lags',
    says: 'The list shows what was so a while ago.',
    family: 'data',
    commits: [],
    delay: 5000,
    operation: 'customersList',
  },
  F23: {
    name: 'a colleague writes',
    says: 'Somebody else sets the seats of the same purchaser.',
    family: 'data',
    commits: [],
    at: ['before', 'after'],
  },
  F24: {
    name: 'token revoked',
    says: 'Every token of the caller ends.',
    family: 'data',
    commits: [],
    at: ['before', 'after'],
  },
  F25: {
    name: 'offline',
    says: 'The portal accepts no connection for a while, not even one that steers it.',
    family: 'connection',
    commits: honest,
    delay: 3000,
  },
  F32: {
    name: 'list shifts between pages',
    says: 'A purchaser at the top of the list goes or comes, so that later rows change pages.',
    family: 'data',
    commits: [],
    at: ['after', 'before'],
    variants: ['removed', 'inserted'],
    operation: 'customersList',
  },
} as const satisfies Record<string, FaultKind>

export type FaultId = keyof typeof faultTable
// The keys of the table are its ids; the library types keys as text.
export const faultIds = Object.keys(faultTable) as [FaultId, ...FaultId[]]

/** What is known of a fault, in one type for all. */
export function kindOf(id: FaultId): FaultKind {
  return faultTable[id]
}
