import { Link } from '@tanstack/react-router'
import { imageUrl } from '~/api/images'
import type { Listing } from '~/contract/listings'
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

/** One listing to choose: picture, title, what it is and how it is licensed. */
export function ListingCard({ listing }: { listing: Listing }) {
  const title = visibleText(listing.title) || t('listings.untitled')
  return (
    <li className="flex gap-4 rounded-sm border border-line bg-surface p-4">
      <div className="w-28 shrink-0">
        <Thumbnail src={imageUrl.listing(listing)} name={title} />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <h2 className="text-lg font-semibold">
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
    </li>
  )
}
