import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import { type Intent, isAccess } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { wantedAccess } from './access/accessText'
import { AccessTable } from './access/AccessTable'
import { ChangeTable } from './ChangeTable'

interface RecordTableProps {
  intent: Intent
  listing: Listing | undefined
}

/** What a change asked for, numbers or access: "after" only where they were applied. */
export function RecordTable({ intent, listing }: RecordTableProps) {
  // An overwritten change was applied once.
  const wasApplied = intent.state === 'confirmed' || intent.state === 'overwritten'
  const heads = {
    before: t('result.before'),
    after: wasApplied ? t('receipt.after') : t('receipt.wanted'),
  }
  const { base, want } = intent
  if (isAccess(intent)) {
    return <AccessTable before={base.access} after={wantedAccess(intent)} heads={heads} />
  }
  const changes = 'maxUsers' in want ? diffEntitlements(base.value, want) : []
  return <ChangeTable changes={changes} listing={listing} heads={heads} />
}
