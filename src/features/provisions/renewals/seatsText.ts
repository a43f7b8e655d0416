import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import { t } from '~/messages/t'
import { licensedBy } from '~/rules/licensedBy'
import { summaryOf } from '../changeWords'

/** What a purchaser may hand out, as a sentence to read aloud. */
export function seatsText(provision: Provision, listing: Listing | undefined): string {
  const { orgEntitlements } = provision
  if (orgEntitlements) return summaryOf(orgEntitlements, listing)
  const isWhole = licensedBy(listing, provision) === 'organization'
  return isWhole ? t('renewals.byOrganization') : t('purchaser.noSeats')
}
