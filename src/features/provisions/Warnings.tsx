import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type CoherenceWarning, findWarnings } from '~/rules/coherence'
import type { SeatField } from '~/rules/diffEntitlements'
import { Notice } from '~/ui/Notice'
import { labelOf } from './labels'

interface WarningsProps {
  before: OrgEntitlements | undefined
  after: OrgEntitlements
  listing: Listing | undefined
}

/** Numbers that do not go together, in words. They warn and never block. */
export function Warnings({ before, after, listing }: WarningsProps) {
  const warnings = findWarnings(before, after)
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning">
      <ul className="flex flex-col gap-1">
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{warningText(warning, listing)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** What a number is called: maximum users, or seats of an entitlement. */
export function fieldLabel(field: SeatField, listing: Listing | undefined): string {
  return field === 'maxUsers' ? t('edit.maxUsers') : labelOf(field.entitlement, listing)
}

/** A warning as a sentence. */
export function warningText(warning: CoherenceWarning, listing: Listing | undefined): string {
  switch (warning.kind) {
    case 'zeroMaximum':
      return t('warning.zeroMaximum')
    case 'zeroSeats':
      return t('warning.zeroSeats', { label: labelOf(warning.key, listing) })
    case 'seatsAboveMaximum':
      return t('warning.seatsAboveMaximum', {
        label: labelOf(warning.key, listing),
        seats: count(warning.seats),
        maxUsers: count(warning.maxUsers),
        unusable: count(warning.unusable),
      })
    case 'seatsBelowMaximum':
      return t('warning.seatsBelowMaximum', {
        total: count(warning.total),
        maxUsers: count(warning.maxUsers),
        without: count(warning.without),
      })
    case 'largeGrowth':
      return t('warning.largeGrowth', {
        label: fieldLabel(warning.field, listing),
        before: count(warning.before),
        after: count(warning.after),
      })
  }
}
