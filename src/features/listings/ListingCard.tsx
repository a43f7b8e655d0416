import type { ReactNode } from 'react'
import { imageUrl } from '~/api/images'
import type { Listing } from '~/contract/listings'
import { Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { licensedBy } from '~/rules/licensedBy'
import { Badge } from '~/ui/Badge'
import { ForeignText } from '~/ui/ForeignText'
import { Thumbnail } from '~/ui/Thumbnail'

const licenseTexts = {
  member: 'listings.byMember',
  organization: 'listings.byOrganization',
  unknown: 'listings.licenseUnknown',
} as const

interface ListingCardProps {
  listing: Listing
  /** What its purchasers come to. */
  children: ReactNode
}

/** One listing to choose: picture, title, what it is and how it is licensed, and its figures. */
export function ListingCard({ listing, children }: ListingCardProps) {
  const title = visibleText(listing.title) || t('listings.untitled')
  return (
    <li className="flex flex-col gap-4 rounded-sm border border-line bg-surface p-4">
      <div className="flex gap-4">
        <div className="w-24 shrink-0">
          <Thumbnail src={imageUrl.listing(listing)} name={title} />
        </div>
        <div className="flex min-w-0 flex-col gap-1">
          <h2 className="text-lg leading-6 font-semibold">
            <Link to={paths.listing} params={{ itemId: listing.itemId }}>
              <ForeignText text={title} />
            </Link>
          </h2>
          {listing.type && <p className="text-muted">{listing.type}</p>}
          <p className="text-muted">{t(licenseTexts[licensedBy(listing)])}</p>
          {listing.listingPublishedDate === null && (
            <p>
              <Badge tone="neutral">{t('listings.unpublished')}</Badge>
            </p>
          )}
        </div>
      </div>
      {children}
    </li>
  )
}
