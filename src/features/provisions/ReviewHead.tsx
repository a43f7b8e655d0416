import type { ReactNode } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { isolate, visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { nameOf } from '~/rules/nameOf'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'

interface ReviewHeadProps {
  row: CustomerRow
  listing: Listing | undefined
  /** When the portal was read for this review, and what it said of that. */
  checked: string
  children?: ReactNode
}

/** Whose provision of what is changed: the head of every review. */
export function ReviewHead({ row, listing, checked, children }: ReviewHeadProps) {
  const { itemId, purchaserOrgId } = row.provision
  const title = visibleText(listing?.title) || itemId
  return (
    <>
      <PageHeading isStep>{t('review.title')}</PageHeading>
      <div className="-mt-4">
        <p className="text-lg">
          <ForeignText text={nameOf(row)} />
        </p>
        <p className="text-muted">
          {t('review.of', { listing: isolate(title), orgId: purchaserOrgId })}
        </p>
        <p className="text-muted">{checked}</p>
        {children}
      </div>
    </>
  )
}
