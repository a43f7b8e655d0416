import { type Db, statement } from '../db'

interface Organization {
  id: string
  name: string
  urlKey: string
  region?: string
  hasPicture?: boolean
  /** Selling organizations may list. */
  isSeller?: boolean
  /** A seller that needs no request before it records a purchase. */
  sellsDirectly?: boolean
  /** Strangers do not even see the public side. */
  isPrivate?: boolean
}

const sellerFlags = ['canListApps', 'canListData']

/** Adds an organization. */
export function addOrganization(db: Db, organization: Organization): void {
  const { id, name, urlKey, region = 'US', hasPicture = true, isSeller = false } = organization
  const flags = [
    ...(isSeller ? sellerFlags : []),
    ...(organization.sellsDirectly ? ['canProvisionDirectPurchase'] : []),
  ]
  statement(
    db,
    `INSERT INTO organizations (id, name, url_key, access, region, culture, thumbnail, description,
       flags, created, subscription_id) VALUES (?, ?, ?, ?, ?, 'en', ?, NULL, ?, ?, ?)`,
  ).run(
    id,
    name,
    urlKey,
    organization.isPrivate ? 'private' : 'public',
    region,
    hasPicture ? 'thumbnail.svg' : null,
    JSON.stringify(flags),
    1_400_000_000_000,
    isSeller ? '8799302912' : null,
  )
}
