import type { OrgEntitlements } from '~/contract/provisions'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { ProvisionKey } from '~/provisioning/intent'

interface RevertLinkProps {
  /** The change, and the numbers from before it. */
  of: { id: string; key: ProvisionKey; before: OrgEntitlements | undefined }
  className?: string
}

/** Opens the form with the numbers from before a change; a new change, with its own review. */
export function RevertLink({ of: { id, key, before }, className }: RevertLinkProps) {
  if (!before) return null
  const { itemId, purchaserOrgId: orgId } = key
  return (
    <Link
      to={paths.editSeats}
      params={{ itemId, orgId }}
      search={{ revert: id }}
      className={className}
    >
      {t('revert.link')}
    </Link>
  )
}
