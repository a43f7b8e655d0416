import { createHash } from 'node:crypto'
import type { Db } from '../db'

interface Member {
  username: string
  orgId: string
  fullName: string
  role: string
  roleId?: string
  privileges: string[]
  /** What the sign-in page says of them; missing: they cannot sign in. */
  says?: string
  /** -1: never. */
  lastLogin?: number
}

const ordinary = ['portal:user:createItem', 'portal:user:joinGroup', 'portal:user:shareToGroup']
const administrator = [
  ...ordinary,
  'marketplace:admin:manage',
  'marketplace:admin:purchase',
  'marketplace:admin:startTrial',
  'portal:admin:manageLicenses',
]

/** Adds a member of an organization; those who may sign in have the password `sandbox`. */
export function addPerson(db: Db, member: Member): void {
  const id = createHash('md5').update(member.username).digest('hex')
  db.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    member.username,
    id,
    'sandbox',
    member.fullName,
    `${member.username}@example.org`,
    member.orgId,
    member.role,
    member.roleId ?? null,
    JSON.stringify(member.privileges),
    'en',
    member.lastLogin ?? -1,
    member.says === undefined ? 0 : 1,
    member.says ?? '',
  )
}

/** The three roles of the selling organization, which every world has. */
export function addSellers(db: Db, orgId: string): void {
  addPerson(db, {
    username: 'seller_admin',
    orgId,
    fullName: 'Seller administrator',
    role: 'org_admin',
    privileges: administrator,
    says: 'administrator of the selling organization',
  })
  addPerson(db, {
    username: 'seller_sales',
    orgId,
    fullName: 'Seller sales',
    role: 'org_user',
    roleId: 'aB3dE5fG7hJ9kL1m',
    privileges: [...ordinary, 'marketplace:admin:purchase'],
    says: 'sales, may request purchase information',
  })
  addPerson(db, {
    username: 'seller_reader',
    orgId,
    fullName: 'Seller reader',
    role: 'org_user',
    privileges: ordinary,
    says: 'member without privileges',
  })
}

/** The administrator of a purchasing organization. */
export function addPurchaserAdmin(db: Db, orgId: string): void {
  addPerson(db, {
    username: 'purchaser_admin',
    orgId,
    fullName: 'Purchaser administrator',
    role: 'org_admin',
    privileges: administrator,
    says: 'administrator of a purchasing organization',
  })
}
