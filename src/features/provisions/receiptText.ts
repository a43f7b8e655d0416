import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { receiptFacts, type ReceiptOf } from './receiptFacts'
import { fieldLabel } from './Warnings'

/** What was done, for a ticket or a mail: whose, when, old and new, why, by whom, and what became of it. */
export function receiptText(receipt: ReceiptOf): string {
  const { intent, listing } = receipt
  const numbers = diffEntitlements(intent.base.value, intent.want).map(
    ({ field, before, after }) => ({
      term: fieldLabel(field, listing),
      text: t('receipt.numbers', {
        before: before === undefined ? t('app.none') : count(before),
        after: count(after),
      }),
    }),
  )
  return [...numbers, ...receiptFacts(receipt)]
    .map((fact) => t('receipt.line', { ...fact }))
    .join('\n')
}
