import * as z from 'zod/mini'
import { findProvision, type ProvisionRow } from '../rest/provisionRows'
import { carryOut, type Exchange } from './exchange'

const List = z.object({
  provisions: z.array(
    z.object({ provision: z.object({ itemId: z.string(), purchaserOrgId: z.string() }) }),
  ),
})

/** The provision at the top of the whole list that the request shows a page of. */
export async function firstListed(exchange: Exchange): Promise<ProvisionRow | undefined> {
  const { context, request } = exchange
  if (request.operation !== 'customersList') return undefined
  const url = new URL(request.url)
  for (const [name, value] of Object.entries({ ...request.parameters, start: '1', num: '1' })) {
    url.searchParams.set(name, value)
  }
  const { headers } = request
  // By GET, for a switch can make the list refuse POST.
  const question = { ...request, toRequest: () => new Request(url, { headers }) }
  const answer = await carryOut({ ...exchange, request: question }, { isQuiet: true })
  const found = List.safeParse(await answer.json()).data?.provisions[0]?.provision
  return found && findProvision(context.db, found.itemId, found.purchaserOrgId)
}
