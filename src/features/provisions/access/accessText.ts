import { inBothZones, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import type { AccessIntent } from '~/provisioning/intent'
import type { Access } from '~/rules/access'

const states = {
  purchase: 'purchased',
  trial: 'trial',
  request: 'requested',
  unknown: 'unknown',
} as const

/** `Purchased, ends 31 Dec 2026, 23:59 UTC`. */
export function accessText(access: Access | undefined): string {
  if (!access) return t('access.nothing')
  const state = stateText(access)
  const { kind, endDate } = access
  if (kind === 'request' || kind === 'unknown') return state
  if (kind === 'trial' && endDate === null) return state
  return t('access.with', { state, end: endText(endDate) })
}

/** The state alone, in the word it has everywhere. */
export function stateText(access: Access | undefined): string {
  return access ? t(`purchasers.state.${states[access.kind]}`) : t('access.nothing')
}

/** When a purchase ends, within a sentence: in UTC, so that two people read the same. */
export function endText(endDate: number | null): string {
  if (endDate === null) return t('access.never')
  return t('access.ends', { time: instantTexts(endDate, endDate).utc })
}

/** The end on its own: here and in UTC. */
export function endInstant(access: Access | undefined): string {
  if (!access || access.kind === 'request') return t('app.none')
  const { kind, endDate } = access
  if (endDate === null) return kind === 'purchase' ? t('end.never') : t('end.notStated')
  return inBothZones(endDate)
}

/** The access that a change asks for; `undefined`: none at all. */
export function wantedAccess({ want }: AccessIntent): Access | undefined {
  return want.operation === 'purchase' ? { kind: 'purchase', endDate: want.endDate } : undefined
}

/** What a change is, in a line: `Access granted, never ends`. "Done" only where it was. */
export function accessChangeText(intent: AccessIntent): string {
  const { want, state } = intent
  const wasApplied = state === 'confirmed' || state === 'overwritten'
  if (want.operation === 'deleteProvision') {
    return wasApplied ? t('access.withdrawn') : t('withdraw.title')
  }
  const values = { end: endText(want.endDate) }
  return wasApplied ? t('access.granted', values) : t('access.grant', values)
}
