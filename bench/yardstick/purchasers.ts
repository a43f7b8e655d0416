import {
  experimental_streamedQuery as streamedQuery,
  queryOptions,
  type QueryFunctionContext,
} from '@tanstack/react-query'
import type { Address } from './address'

/** A row as the portal sends it, as far as it is shown. */
export interface Purchaser {
  provision: {
    purchaserOrgId: string
    purchaserFullName: string | null
    purchaserEmail: string | null
    purchased: boolean
    trial: boolean
    endDate: number
    modified: number
    orgEntitlements?: { maxUsers: number; entitlements: Record<string, { num: number }> }
  }
  customer?: { name: string }
}

/** A page of them; `nextStart` is -1 on the last. */
export interface Page {
  total: number
  nextStart: number
  provisions: Purchaser[]
}

/** All pages of the purchasers of a listing, each as soon as it is here. */
export function purchasers(address: Address) {
  const { portal, itemId } = address
  return queryOptions({
    queryKey: ['purchasers', portal, itemId],
    queryFn: streamedQuery({ streamFn: (context) => pagesOf(address, context) }),
    staleTime: Infinity,
  })
}

async function* pagesOf(address: Address, { signal }: Pick<QueryFunctionContext, 'signal'>) {
  for (let start = 1; start !== -1;) {
    const page = await readPage(address, start, signal)
    yield page
    start = page.nextStart
  }
}

async function readPage({ portal, token, itemId }: Address, start: number, signal: AbortSignal) {
  const reply = await fetch(`${portal}/sharing/rest/portals/self/customersList`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ f: 'json', token, itemId, includeListing: 'false', sortFields: 'orgname' },
      ...{ start: String(start), num: '100' },
    }),
    signal,
  })
  const body = (await reply.json()) as Page | { error: { message: string } }
  if ('error' in body) throw new Error(body.error.message)
  return body
}
