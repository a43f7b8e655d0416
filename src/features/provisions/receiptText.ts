import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { isAccess } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { accessChangeText, accessText, wantedAccess } from './access/accessText'
import { type Fact, receiptFacts, type ReceiptOf } from './receiptFacts'
import { fieldLabel } from './Warnings'

/** What was done, for a ticket or a mail: whose, when, old and new, why, by whom, and what became of it. */
export function receiptText(receipt: ReceiptOf): string {
  return [...changeFacts(receipt), ...receiptFacts(receipt)]
    .map((fact) => t('receipt.line', { ...fact }))
    .join('\n')
}

function changeFacts({ intent, listing }: ReceiptOf): Fact[] {
  const { base, want } = intent
  if (isAccess(intent)) {
    const values = { before: accessText(base.access), after: accessText(wantedAccess(intent)) }
    return [{ term: accessChangeText(intent), text: t('receipt.numbers', values) }]
  }
  const changes = 'maxUsers' in want ? diffEntitlements(base.value, want) : []
  return changes.map(({ field, before, after }) => ({
    term: fieldLabel(field, listing),
    text: t('receipt.numbers', {
      before: before === undefined ? t('app.none') : count(before),
      after: count(after),
    }),
  }))
}
