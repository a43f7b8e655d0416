import type { Hono } from 'hono'
import type { ParamsOf } from '../../src/contract/endpoint'
import { type CustomerRow, customersList } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import type { Db } from '../db'
import { currentArrival } from '../faults/arrival'
import { provisionsAsOf } from '../faults/provisionHistory'
import { mayIn, type Person } from '../people'
import { Refusal } from '../Refusal'
import { readLagOf, readSwitch } from '../switches'
import { toListing } from './listingRows'
import { orderedKeys } from './orderedKeys'
import { askedPage } from './paging'
import { pagingAsSwitched } from './pagingAsSwitched'
import { type ProvisionRow, toProvision } from './provisionRows'
import { route } from './route'

type Params = ParamsOf<typeof customersList>

interface Row extends ProvisionRow {
  org_name: string | null
  org_url_key: string | null
  org_region: string | null
  org_thumbnail: string | null
  listing_body: string | null
}

const sortColumns = {
  orgname: 'o.name COLLATE NOCASE',
  created: 'p.created',
  // Without an end is after every end.
  endDate: 'coalesce(p.end_date, 9e15)',
  modified: 'p.modified',
} as const

/** What tells one provision from another. */
const key = 'p.purchaser_org_id, p.item_id'

const kindsOf = {
  REQUEST: ['request'],
  TRIAL: ['trial'],
  PURCHASE: ['purchase'],
  REQUESTANDTRIAL: ['request', 'trial'],
  REQUESTANDPURCHASE: ['request', 'purchase'],
  TRIALANDPURCHASE: ['trial', 'purchase'],
} as const

/** Provisions of all listings of the seller. */
export function customersListRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'customersList',
    endpoint: customersList,
    handle: (params, { context: { db, clock }, caller, method }) => {
      if (method === 'POST' && readSwitch(db, 'postReads') === 'refused') {
        throw new Refusal(405, 'customersList takes GET only.')
      }
      const sellerId = params.id === 'self' ? caller.orgId : params.id
      requireReader(context, caller, sellerId)
      const { where, values } = conditionsOf(db, params, sellerId, clock.now())
      const from = fromAsOf(db)
      const { start, num } = askedPage(params)
      const direction = params.sortOrder === 'desc' ? 'DESC' : 'ASC'
      const order = `${sortColumns[params.sortFields ?? 'orgname']} ${direction}, ${key}`
      const found = orderedKeys(
        db,
        `SELECT p.purchaser_org_id AS org, p.item_id AS item ${from} WHERE ${where} ORDER BY ${order}`,
        values,
      )
      const page = found.slice(start - 1, start - 1 + num)
      const places = page.map(() => '(?, ?)').join()
      const rows = db
        .prepare(
          `SELECT p.*, o.name AS org_name, o.url_key AS org_url_key, o.region AS org_region,
             o.thumbnail AS org_thumbnail, l.body AS listing_body
           ${from} WHERE (${key}) IN (VALUES ${places || '(NULL, NULL)'}) ORDER BY ${order}`,
        )
        .all(...page.flat()) as Row[]
      const tells = {
        listing: params.includeListing !== false && readSwitch(db, 'listing') === 'given',
        customer: readSwitch(db, 'customer') === 'given',
      }
      return {
        ...pagingAsSwitched(db, params, found.length),
        provisions: { rows: rows.map((row) => toCustomerRow(row, tells)), unreadable: 0 },
      }
    },
  })
}

function requireReader(context: SandboxContext, caller: Person, sellerId: string): void {
  const readers = readSwitch(context.db, 'customersListFor')
  const isMember = caller.orgId === sellerId
  const mayRead =
    readers === 'members' ? isMember : mayIn(caller, sellerId, `marketplace:admin:${readers}`)
  if (!mayRead) throw Refusal.forbidden()
}

/** Tables as of now, or as of a while ago when a fault or a switch says so. */
function fromAsOf(db: Db): string {
  const lag = Math.max(currentArrival().lag ?? 0, readLagOf(db))
  return `FROM ${provisionsAsOf(db, lag)} p LEFT JOIN organizations o ON o.id = p.purchaser_org_id
    LEFT JOIN listings l ON l.item_id = p.item_id`
}

function conditionsOf(db: Db, params: Params, sellerId: string, now: number) {
  const conditions = ['p.seller_org_id = ?']
  const values: (string | number)[] = [sellerId]
  const add = (condition: string, ...more: (string | number)[]) => {
    conditions.push(condition)
    values.push(...more)
  }
  if (params.status === 'expired') add('p.end_date < ?', now)
  if (params.status === 'active') add('(p.end_date IS NULL OR p.end_date >= ?)', now)
  if (params.type) {
    const kinds = kindsOf[params.type]
    add(`p.kind IN (${kinds.map(() => '?').join()})`, ...kinds)
  }
  if (params.itemId !== undefined) add('p.item_id = ?', params.itemId)
  const orgname = readSwitch(db, 'orgname')
  if (params.orgname !== undefined && orgname !== 'ignored') {
    if (orgname === 'refused') throw new Refusal(400, 'Invalid input parameters: orgname')
    const found = 'instr(lower(coalesce(o.name, p.purchaser_full_name)), lower(?))'
    add(orgname === 'prefix' ? `${found} = 1` : `${found} > 0`, params.orgname)
  }
  if (params.modified !== undefined) add('p.modified >= ?', params.modified)
  return { where: conditions.join(' AND '), values }
}

function toCustomerRow(row: Row, tells: { listing: boolean; customer: boolean }): CustomerRow {
  return {
    provision: toProvision(row),
    ...(tells.customer &&
      row.org_name !== null && {
        customer: {
          id: row.purchaser_org_id,
          name: row.org_name,
          urlKey: row.org_url_key,
          region: row.org_region,
          thumbnail: row.org_thumbnail,
        },
      }),
    ...(tells.listing &&
      row.listing_body !== null && { listing: toListing({ body: row.listing_body }) }),
  }
}
