import type { Db } from '../db'

interface SeedListing {
  itemId: string
  orgId: string
  vendor: string
  title: string
  snippet: string
  type?: string
  licenseBy?: 'licenseByUser' | 'licenseByOrganization'
  licenseType?: 'paid' | 'free'
  isPublished?: boolean
  created: number
}

/** Adds a listing in the form in which it travels. */
export function addListing(db: Db, listing: SeedListing): void {
  const { itemId, orgId, vendor, title, snippet, created, isPublished = true } = listing
  const licenseType = listing.licenseType ?? 'paid'
  const body = {
    itemId,
    title,
    type: listing.type ?? 'Web Mapping Application',
    typeKeywords: ['Application', 'Registered App', 'Listed'],
    snippet,
    description: `<p>${snippet}</p>`,
    tags: ['marketplace'],
    thumbnail: 'thumbnail/thumbnail.svg',
    owner: 'seller_admin',
    created,
    licenseType,
    licenseBy: listing.licenseBy ?? 'licenseByUser',
    priceDesc: licenseType === 'free' ? 'free' : 'on request',
    creditsPerTransaction: 0,
    listingAccess: isPublished ? 'public' : 'private',
    listingPublishedDate: isPublished ? created : -1,
    trialSupported: licenseType === 'paid',
    trialDuration: 30,
    vendor: { id: orgId, name: vendor },
  }
  db.prepare('INSERT INTO listings VALUES (?, ?, ?, ?, ?)').run(
    itemId,
    orgId,
    title,
    JSON.stringify(body),
    isPublished ? 1 : 0,
  )
}
