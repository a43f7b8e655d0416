import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import type { Intent } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { ChangeTable } from './ChangeTable'

interface RecordTableProps {
  intent: Intent
  listing: Listing | undefined
}

/** The numbers of a change that was asked for: "after" only where they were applied. */
export function RecordTable({ intent, listing }: RecordTableProps) {
  // An overwritten change was applied once.
  const wasApplied = intent.state === 'confirmed' || intent.state === 'overwritten'
  return (
    <ChangeTable
      changes={diffEntitlements(intent.base.value, intent.want)}
      listing={listing}
      heads={{
        before: t('result.before'),
        after: wasApplied ? t('receipt.after') : t('receipt.wanted'),
      }}
    />
  )
}
