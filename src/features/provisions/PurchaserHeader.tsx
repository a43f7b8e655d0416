import type { ReactNode } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { stateOf } from '~/rules/provisionState'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { EndText } from './EndText'
import { nameOf } from '~/rules/nameOf'
import { StateBadge } from './StateBadge'

interface PurchaserHeaderProps {
  row: CustomerRow
  listingTitle: string
  readAt: number
  /** The one thing to do here. */
  action: ReactNode
}

/** Whose provision this is, of what, in which state and until when. */
export function PurchaserHeader({ row, listingTitle, readAt, action }: PurchaserHeaderProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div className="flex min-w-0 flex-col gap-1">
        <PageHeading>
          <ForeignText text={nameOf(row)} />
        </PageHeading>
        <p className="text-muted">
          <ForeignText text={listingTitle} />
        </p>
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <StateBadge state={stateOf(row.provision, readAt)} />
          <EndText provision={row.provision} now={readAt} isCompact isSentence />
        </div>
      </div>
      {action}
    </div>
  )
}
