import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { PlanRow, RowDoubt } from '~/rules/bulk/planBulk'
import type { BulkWish } from '~/rules/bulk/wish'

/** Why a row can't be sent. */
export function refusedText({ why, wish }: Extract<PlanRow, { outcome: 'refused' }>): string {
  switch (why) {
    case 'unknownPurchaser':
    case 'underWay':
    case 'belowZero':
    case 'tooLarge':
    case 'noMaximum':
      return t(`bulk.refused.${why}`, { orgId: isolate(wish.orgId) })
    case 'notSignedIn':
    case 'otherOrganization':
    case 'missingPrivilege':
    case 'licensedByOrganization':
    case 'ecommerce':
    case 'requestedOnly':
    case 'noState':
      return t(`why.${why}`)
  }
}

/** What is doubtful of one row alone; that stamps are missing is said once for all of them. */
export function isOfOne(doubt: RowDoubt): doubt is Exclude<RowDoubt, 'noStamp'> {
  return doubt !== 'noStamp'
}

/** What is doubtful of a row that can be sent. */
export function doubtText(doubt: Exclude<RowDoubt, 'noStamp'>, wish: BulkWish): string {
  return t(`bulk.doubt.${doubt}`, { name: isolate(wish.organization) })
}
