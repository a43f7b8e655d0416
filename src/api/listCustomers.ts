import type { ParamsOf, ReplyOf } from '~/contract/endpoint'
import { customersList } from '~/contract/provisions'
import { call } from './call'
import { onlyPresented } from './presenting'

type Reply = ReplyOf<typeof customersList>

/**
 * One page of `customersList`, the only way this app asks for it. In a presentation an answer that holds
 * others is rid of them before anybody sees it.
 * @throws PortalError
 */
export async function listCustomers(
  params: ParamsOf<typeof customersList>,
  signal?: AbortSignal,
): Promise<Reply> {
  const reply = await call(customersList, params, signal)
  const rows = onlyPresented(reply.provisions.rows)
  return { ...reply, provisions: { ...reply.provisions, rows } }
}
