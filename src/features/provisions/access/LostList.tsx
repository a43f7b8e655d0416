import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { isolate, visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { accessOf } from '~/rules/access'
import { summaryOf } from '../changeWords'
import { nameOf } from '~/rules/nameOf'
import { accessText } from './accessText'

/** What a purchaser loses by a withdrawal, spelt out. */
export function LostList({ row, listing }: { row: CustomerRow; listing: Listing | undefined }) {
  const { provision } = row
  const held = provision.orgEntitlements
  const values = {
    organization: isolate(nameOf(row)),
    listing: isolate(visibleText(listing?.title) || provision.itemId),
    access: accessText(accessOf(provision)),
  }
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      <li>{t('withdraw.lost.all', values)}</li>
      {held && <li>{t('withdraw.lost.seats', { numbers: summaryOf(held, listing) })}</li>}
      <li>{t('withdraw.lost.contact')}</li>
      <li>{t('withdraw.lost.trial', values)}</li>
      <li>{t('withdraw.lost.final')}</li>
    </ul>
  )
}
