import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import type { Intent } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { fieldLabel } from './Warnings'

interface Receipt {
  intent: Intent
  organization: string
  listing: Listing | undefined
}

/** What was done, for a ticket or a mail: whose, when, old and new, why and by whom. */
export function receiptText({ intent, organization, listing }: Receipt): string {
  const { key, operator, base, want, reason, ticket, endedAt = intent.createdAt } = intent
  const { local, utc } = instantTexts(endedAt, endedAt)
  const lines = diffEntitlements(base.value, want).map(({ field, before, after }) =>
    t('receipt.line', {
      label: fieldLabel(field, listing),
      before: count(before),
      after: count(after),
    }),
  )
  return t('receipt.text', {
    organization,
    orgId: key.purchaserOrgId,
    listing: visibleText(listing?.title) || key.itemId,
    time: `${local} (${utc})`,
    lines: lines.join('\n'),
    reason: reason || t('app.none'),
    ticket: ticket || t('app.none'),
    user: operator.username,
  })
}
