import type { Hono } from 'hono'
import {
  provisionUserEntitlements,
  type UserEntitlement,
  userEntitlements,
  userEntitlementsUsername,
} from '../../src/contract/userEntitlements'
import type { SandboxContext } from '../context'
import type { Db } from '../db'
import { findPerson, mayIn, type Person } from '../people'
import { Refusal } from '../Refusal'
import { requireLicensedByUser, visibleListing } from './listingRows'
import { pageOf } from './paging'
import { findProvision, isProvisioned, readEntitlements } from './provisionRows'
import { route } from './route'
import { readSwitch } from '../switches'

const mostUsers = 25
const manage = 'portal:admin:manageLicenses'

interface Row {
  username: string
  entitlements: string
  disconnected: number
  last_login: number
}

/** The purchaser hands seats on to its members. */
export function userEntitlementsRoutes(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'userEntitlements',
    endpoint: userEntitlements,
    handle: ({ itemId, ...asked }, { context: { db }, caller }) => {
      requireLicensedByUser(visibleListing(db, itemId, caller))
      if (!mayIn(caller, caller.orgId, manage)) throw Refusal.forbidden()
      return pageOfHolders(holders(db, itemId, caller.orgId), asked, readSwitch(db, 'holders'))
    },
  })
  route(app, context, {
    operation: 'userEntitlements/username',
    endpoint: userEntitlementsUsername,
    handle: ({ itemId, username }, { context: { db }, caller }) => {
      requireLicensedByUser(visibleListing(db, itemId, caller))
      const isSelf = username.toLowerCase() === caller.username.toLowerCase()
      if (!isSelf && !mayIn(caller, caller.orgId, manage)) throw Refusal.forbidden()
      const found = holders(db, itemId, caller.orgId).find(
        (one) => one.username.toLowerCase() === username.toLowerCase(),
      )
      if (!found) throw new Refusal(400, 'The user holds no entitlement.')
      return { userEntitlements: found }
    },
  })
  route(app, context, {
    operation: 'provisionUserEntitlements',
    endpoint: provisionUserEntitlements,
    handle: ({ itemId, userEntitlements: asked }, { context, caller, effect }) => {
      const { db } = context
      requireLicensedByUser(visibleListing(db, itemId, caller))
      if (!mayIn(caller, caller.orgId, manage)) throw Refusal.forbidden()
      const before = holders(db, itemId, caller.orgId)
      assign(context, itemId, caller, asked.users, asked.entitlements ?? [])
      effect.before = before
      effect.after = holders(db, itemId, caller.orgId)
      return { success: true }
    },
  })
}

/** Paging is only seen in clients: a portal that does as its page says gives everybody, and no word of it. */
function pageOfHolders(
  all: UserEntitlement[],
  { start, num }: { start?: number | undefined; num?: number | undefined },
  way: 'by100' | 'by25' | 'whole',
) {
  if (way === 'whole') return { userEntitlements: { rows: all, unreadable: 0 } }
  const most = way === 'by25' && num !== undefined ? Math.min(num, 25) : num
  const { page, paging } = pageOf(all, { start, num: most })
  return { ...paging, userEntitlements: { rows: page, unreadable: 0 } }
}

function holders(db: Db, itemId: string, orgId: string): UserEntitlement[] {
  const rows = db
    .prepare(
      `SELECT u.username, u.entitlements, u.disconnected, p.last_login FROM user_entitlements u
       JOIN people p ON p.username = u.username WHERE u.item_id = ? AND u.org_id = ?
       ORDER BY u.username`,
    )
    .all(itemId, orgId) as Row[]
  return rows.map((row) => ({
    username: row.username,
    lastLogin: row.last_login,
    disconnected: row.disconnected === 1,
    entitlements: JSON.parse(row.entitlements) as string[],
  }))
}

/** Sets what some members hold; whatever breaks a rule refuses the whole. */
function assign(
  { db, clock }: SandboxContext,
  itemId: string,
  caller: Person,
  users: string[],
  entitlements: string[],
): void {
  if (users.length === 0 || users.length > mostUsers) {
    throw new Refusal(400, `Name 1 to ${String(mostUsers)} users.`)
  }
  const provision = findProvision(db, itemId, caller.orgId)
  if (!isProvisioned(provision, clock.now())) throw new Refusal(400, 'item not provisioned')
  for (const username of users) {
    if (findPerson(db, username)?.orgId !== caller.orgId) {
      throw new Refusal(400, 'A user is not a member of the organization.')
    }
    db.prepare('DELETE FROM user_entitlements WHERE item_id = ? AND username = ?').run(
      itemId,
      username,
    )
    if (entitlements.length > 0) {
      db.prepare(
        'INSERT INTO user_entitlements (item_id, username, org_id, entitlements) VALUES (?, ?, ?, ?)',
      ).run(itemId, username, caller.orgId, JSON.stringify(entitlements))
    }
  }
  // Taking is always possible: a grant may have shrunk below what is in use.
  if (entitlements.length === 0) return
  const held = readEntitlements(provision.org_entitlements ?? '{"maxUsers":0,"entitlements":{}}')
  const after = holders(db, itemId, caller.orgId)
  if (after.length > held.maxUsers) throw new Refusal(400, 'More users than maxUsers allows.')
  for (const key of entitlements) {
    const holding = after.filter((one) => one.entitlements.includes(key)).length
    if (holding > (held.entitlements.get(key)?.num ?? 0)) {
      throw new Refusal(400, `More users than seats of ${key}.`)
    }
  }
}
