import type { Db } from '../db'

interface Organization {
  id: string
  name: string
  urlKey: string
  region?: string
  hasPicture?: boolean
  /** Selling organizations may list. */
  isSeller?: boolean
}

const sellerFlags = JSON.stringify(['canListApps', 'canListData'])

/** Adds an organization that strangers may see the public side of. */
export function addOrganization(db: Db, organization: Organization): void {
  const { id, name, urlKey, region = 'US', hasPicture = true, isSeller = false } = organization
  db.prepare(
    `INSERT INTO organizations (id, name, url_key, access, region, culture, thumbnail, description,
       flags, created, subscription_id) VALUES (?, ?, ?, 'public', ?, 'en', ?, NULL, ?, ?, ?)`,
  ).run(
    id,
    name,
    urlKey,
    region,
    hasPicture ? 'thumbnail.svg' : null,
    isSeller ? sellerFlags : '[]',
    1_400_000_000_000,
    isSeller ? '8799302912' : null,
  )
}
