import { use } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { Badge } from '~/ui/Badge'
import { ForeignText } from '~/ui/ForeignText'
import { TwinsContext } from './TwinsContext'

/** The name of a purchaser, its id where another's looks the same, and the way to its page. */
export function PurchaserLink({ row }: { row: CustomerRow }) {
  const { itemId, purchaserOrgId: orgId } = row.provision
  const hasTwin = use(TwinsContext).has(orgId)
  return (
    <span>
      <Link to={paths.purchaser} params={{ itemId, orgId }}>
        <ForeignText text={nameOf(row)} />
      </Link>
      {hasTwin && (
        <span className="ms-2" title={t('purchasers.twin')}>
          <Badge tone="warning">{orgId}</Badge>
        </span>
      )}
    </span>
  )
}
