import type { CalendarEvent } from '~/lib/ics'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { nameOf } from '~/rules/nameOf'
import { kindOf } from '~/rules/provisionState'
import type { Ending } from '~/rules/purchasers/renewals'
import type { FindListing } from './chosen'
import { seatsText } from './seatsText'

interface Places {
  /** Host of the portal: ids are unique there. */
  portalHost: string
  /** Where the app is. */
  origin: string
  /** When the rows were read (ms), for those that do not say when they changed. */
  readAt: number
}

/** Ends as instants for a calendar; whoever imports them again gets none twice. */
export function calendarOf(
  endings: readonly Ending[],
  findListing: FindListing,
  { portalHost, origin, readAt }: Places,
): CalendarEvent[] {
  return endings.map(({ row, at }) => {
    const { itemId, purchaserOrgId, created, modified } = row.provision
    const listing = findListing(row)
    const values = {
      organization: visibleText(nameOf(row)),
      listing: visibleText(listing?.title) || itemId,
    }
    const kind = kindOf(row.provision) === 'trial' ? 'trial' : 'purchase'
    return {
      uid: `${itemId}.${purchaserOrgId}.${String(created ?? kind)}@${portalHost}`,
      at,
      changedAt: modified ?? readAt,
      summary: t(`renewals.ics.${kind}`, values),
      description: `${seatsText(row.provision, listing)} (${purchaserOrgId})`,
      url: `${origin}/listings/${encodeURIComponent(itemId)}/purchasers/${encodeURIComponent(purchaserOrgId)}`,
    }
  })
}
