import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import { readInstant } from '~/lib/dates'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { kindOf, type ProvisionKind } from '~/rules/provisionState'
import type { LookRow } from '~/rules/purchasers/changesSince'
import { labelOf } from '../labels'

/** What changed in a row, a phrase each: `Standard 8 → 12`. */
export function changeWords(
  before: LookRow,
  provision: Provision,
  listing: Listing | undefined,
): string[] {
  const words = [
    ...stateWords(before.kind, kindOf(provision)),
    ...endWords(before.end, provision.endDate),
    ...seatWords(before.held, provision.orgEntitlements, listing),
  ]
  return words.length > 0 ? words : [t('look.other')]
}

function field(label: string, before: string, after: string): string {
  return t('look.field', { label, before, after })
}

const stateOfKind = {
  purchase: 'purchased',
  trial: 'trial',
  request: 'requested',
  unknown: 'unknown',
} as const

function stateWords(before: ProvisionKind, after: ProvisionKind): string[] {
  if (before === after) return []
  const [then, now] = [before, after].map((kind) => t(`purchasers.state.${stateOfKind[kind]}`))
  return [field(t('look.state'), then ?? '', now ?? '')]
}

function endWords(before: number | null, after: number | null): string[] {
  if (before === after) return []
  return [field(t('look.ends'), endText(before), endText(after))]
}

function endText(end: number | null): string {
  const at = readInstant(end)
  return at === undefined ? t('look.noEnd') : instantTexts(at, at).day
}

function seatWords(
  before: LookRow['held'],
  after: LookRow['held'],
  listing: Listing | undefined,
): string[] {
  if (!after) {
    return before ? [field(t('column.maxUsers'), count(before.maxUsers), count(undefined))] : []
  }
  return diffEntitlements(before, after)
    .filter((change) => change.delta !== 0 || (change.before === undefined && !before))
    .map((change) => {
      const isTotal = change.field === 'maxUsers'
      const label =
        change.field === 'maxUsers'
          ? t('column.maxUsers')
          : labelOf(change.field.entitlement, listing)
      const then = change.before ?? (before && !isTotal ? 0 : undefined)
      return field(label, then === undefined ? t('app.none') : count(then), count(change.after))
    })
}
