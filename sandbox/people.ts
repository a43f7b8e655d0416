import type { Db } from './db'

/** A member of an organization. `lastLogin` is -1 for somebody who never signed in. */
export interface Person {
  username: string
  id: string
  fullName: string
  email: string
  orgId: string
  role: string
  /** Only with custom roles. */
  roleId: string | null
  privileges: string[]
  culture: string
  lastLogin: number
}

interface Row {
  username: string
  id: string
  full_name: string
  email: string
  org_id: string
  role: string
  role_id: string | null
  privileges: string
  culture: string
  last_login: number
}

/** Finds somebody by username, whatever its case. */
export function findPerson(db: Db, username: string): Person | undefined {
  const row = db.prepare('SELECT * FROM people WHERE username = ?').get(username)
  return row ? toPerson(row as Row) : undefined
}

function toPerson(row: Row): Person {
  return {
    username: row.username,
    id: row.id,
    fullName: row.full_name,
    email: row.email,
    orgId: row.org_id,
    role: row.role,
    roleId: row.role_id,
    privileges: JSON.parse(row.privileges) as string[],
    culture: row.culture,
    lastLogin: row.last_login,
  }
}

/** Whether somebody is an administrator of the organization, or holds one of the privileges in it. */
export function mayIn(person: Person, orgId: string, ...privileges: string[]): boolean {
  if (person.orgId !== orgId) return false
  return person.role === 'org_admin' || privileges.some((name) => person.privileges.includes(name))
}
