import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { nameOf } from './nameOf'
import type { Plan, SeatsFormValues } from './seatsForm'
import { fieldLabel } from './Warnings'

interface Receipt {
  row: CustomerRow
  listing: Listing | undefined
  plan: Plan
  values: SeatsFormValues
  username: string
  /** When the portal confirmed (ms). */
  at: number
}

/** What was done, for a ticket or a mail: whose, when, old and new, why and by whom. */
export function receiptText({ row, listing, plan, values, username, at }: Receipt): string {
  const { local, utc } = instantTexts(at, at)
  const lines = plan.changes.map(({ field, before, after }) =>
    t('receipt.line', {
      label: fieldLabel(field, listing),
      before: count(before),
      after: count(after),
    }),
  )
  return t('receipt.text', {
    organization: nameOf(row),
    orgId: row.provision.purchaserOrgId,
    listing: visibleText(listing?.title) || row.provision.itemId,
    time: `${local} (${utc})`,
    lines: lines.join('\n'),
    reason: values.reason.trim() || t('app.none'),
    ticket: values.ticket.trim() || t('app.none'),
    user: username,
  })
}
