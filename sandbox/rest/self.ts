import type { Hono } from 'hono'
import {
  communitySelf,
  type Portal,
  portals,
  portalsSelf,
  type User,
} from '../../src/contract/self'
import type { SandboxContext } from '../context'
import type { Db } from '../db'
import type { Person } from '../people'
import { Refusal } from '../Refusal'
import { publicRoute, route } from './route'

interface OrganizationRow {
  id: string
  name: string
  url_key: string
  access: string
  region: string
  culture: string
  thumbnail: string | null
  description: string | null
  flags: string
  created: number
  subscription_id: string | null
}

const flagNames = [
  'canListApps',
  'canListData',
  'canListPreProvisionedItems',
  'canProvisionDirectPurchase',
] as const

/** Who am I, and what is this organization. */
export function selfRoutes(app: Hono, context: SandboxContext): void {
  publicRoute(app, context, {
    operation: 'portals/self',
    endpoint: portalsSelf,
    handle: (_, { context: { db, appOrigin }, caller }) => {
      if (!caller) return publicView(anyOrganization(db))
      const row = findOrganization(db, caller.orgId)
      return {
        ...memberView(row),
        user: toUser(caller),
        appInfo: { appId: 'seatkeeper', orgId: caller.orgId, appTitle: `App at ${appOrigin}` },
        ...(caller.role === 'org_admin' && {
          subscriptionInfo: {
            ...(row.subscription_id !== null && { id: row.subscription_id }),
            type: 'In House',
            state: 'active',
          },
        }),
      }
    },
  })
  route(app, context, {
    operation: 'community/self',
    endpoint: communitySelf,
    handle: (_, { caller }) => toUser(caller),
  })
  publicRoute(app, context, {
    operation: 'portals',
    endpoint: portals,
    handle: ({ id }, { context: { db }, caller }) => {
      const row = findOrganization(db, id)
      if (caller?.orgId === id) return memberView(row)
      if (row.access !== 'public') throw Refusal.forbidden()
      return publicView(row)
    },
  })
}

function findOrganization(db: Db, id: string): OrganizationRow {
  const row = db.prepare('SELECT * FROM organizations WHERE id = ?').get(id)
  if (!row) throw Refusal.itemMissing()
  return row as OrganizationRow
}

/** Without a token the root belongs to no organization; the portal itself is described. */
function anyOrganization(db: Db): OrganizationRow {
  const row = db
    .prepare('SELECT o.* FROM organizations o JOIN people p ON p.org_id = o.id ORDER BY p.rowid')
    .get()
  if (!row) throw Refusal.itemMissing()
  return row as OrganizationRow
}

function publicView(row: OrganizationRow): Portal {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    urlKey: row.url_key,
    customBaseUrl: 'localhost',
    thumbnail: row.thumbnail,
    access: row.access,
    region: row.region,
    culture: row.culture,
    portalMode: 'multitenant',
    isPortal: false,
    currentVersion: '2025.1',
    allSSL: false,
    supportsOAuth: true,
    allowedOrigins: [],
  }
}

function memberView(row: OrganizationRow): Portal {
  const flags = JSON.parse(row.flags) as string[]
  return {
    ...publicView(row),
    ...Object.fromEntries(flagNames.map((name) => [name, flags.includes(name)])),
    maxTokenExpirationMinutes: 20_160,
    created: row.created,
    modified: row.created,
  }
}

function toUser(person: Person): User {
  return {
    username: person.username,
    id: person.id,
    fullName: person.fullName,
    email: person.email,
    orgId: person.orgId,
    role: person.role,
    ...(person.roleId !== null && { roleId: person.roleId }),
    privileges: [...person.privileges].sort(),
    userType: 'arcgisonly',
    level: '2',
    culture: person.culture,
    lastLogin: person.lastLogin,
  }
}
