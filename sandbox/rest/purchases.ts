import type { Hono } from 'hono'
import { purchases } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { Refusal } from '../Refusal'
import { toListing } from './listingRows'
import { type Kind, type ProvisionRow, toProvision } from './provisionRows'
import { route } from './route'

type Row = ProvisionRow & { listing_body: string | null }

/** What the caller's organization has bought, tries and asked for. */
export function purchasesRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'purchases',
    endpoint: purchases,
    handle: ({ id, status = 'active' }, { context: { db, clock }, caller }) => {
      if (id !== 'self' && id !== caller.orgId) throw Refusal.forbidden()
      const all = db
        .prepare(
          `SELECT p.*, l.body AS listing_body FROM provisions p
           LEFT JOIN listings l ON l.item_id = p.item_id WHERE p.purchaser_org_id = ?`,
        )
        .all(caller.orgId) as Row[]
      const hasEnded = ({ end_date }: Row) => end_date !== null && end_date < clock.now()
      const rows = all.filter((row) => status === 'all' || hasEnded(row) === (status === 'expired'))
      const ofKind = (kind: Kind) => ({
        rows: rows.filter((row) => row.kind === kind).map(toEntry),
        unreadable: 0,
      })
      return {
        purchases: ofKind('purchase'),
        trials: ofKind('trial'),
        interests: ofKind('request'),
      }
    },
  })
}

function toEntry(row: Row) {
  const body = row.listing_body
  return { provision: toProvision(row), ...(body !== null && { listing: toListing({ body }) }) }
}
