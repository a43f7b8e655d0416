import { PortalError } from '~/api/PortalError'
import { type ErrorText, errorText } from '~/messages/errorText'
import { timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { isWithdrawal } from '~/provisioning/goal'
import { type AccessIntent, lastAttempt } from '~/provisioning/intent'
import type { ChangeWords } from '../changeWords'
import { accessChangeText, accessText } from './accessText'

/** Puts a grant or a withdrawal into words, where they differ from those of a change of seats. */
export function accessWords(intent: AccessIntent): ChangeWords | undefined {
  const { state, pause, attempts } = intent
  switch (state) {
    case 'verify':
    case 'settle':
      return checking(intent)
    case 'paused':
      if (attempts.length === 0) return undefined
      return {
        tone: 'warning',
        text: t(`change.paused.${pause ?? 'reloaded'}`),
        more: [t('access.paused')],
      }
    case 'confirmed':
      return confirmed(intent)
    case 'rejected':
    case 'unapplied':
      return failed(intent)
    case 'conflict':
      return conflict(intent)
    case 'overwritten':
      return {
        tone: 'warning',
        text: t('access.undone', { time: time(intent) }),
        more: now(intent),
      }
    case 'queued':
    case 'check':
    case 'backoff':
    case 'armed':
    case 'sent':
    case 'parked':
    case 'cancelled':
      return undefined
  }
}

function checking(intent: AccessIntent): ChangeWords | undefined {
  const outcome = lastAttempt(intent)?.class
  if (outcome === 'refused') return undefined
  if (outcome === 'accepted') return { tone: 'info', text: t('access.accepted'), more: [] }
  return { tone: 'info', title: t('result.unclear.title'), text: t('access.checking'), more: [] }
}

function confirmed(intent: AccessIntent): ChangeWords {
  const text = t('result.confirmed', { time: time(intent), summary: accessChangeText(intent) })
  const already = intent.isAlreadySo ? [t('change.alreadySo')] : []
  return {
    tone: 'success',
    text,
    more: intent.isLate ? [...already, t('change.late')] : already,
  }
}

/** The portal's reason first, where it gave one; then that nothing has come of it. */
function failed(intent: AccessIntent): ChangeWords {
  const { text, detail } = refusal(intent)
  const nothing =
    intent.state === 'rejected'
      ? t('result.refused', { time: time(intent) })
      : t('access.unapplied', { time: time(intent) })
  return { tone: 'danger', text: text || nothing, more: text ? [nothing, detail] : [] }
}

function conflict(intent: AccessIntent): ChangeWords {
  if (intent.attempts.length > 0) {
    const { text, detail } = refusal(intent)
    const more = [text, detail, ...now(intent)]
    return { tone: 'warning', text: t('access.conflict'), more }
  }
  return { tone: 'warning', text: unsent(intent), more: now(intent) }
}

function unsent({ seen }: AccessIntent): string {
  if (seen?.isGone) return t('access.gone')
  return seen?.access?.kind === 'purchase' ? t('access.taken') : t('access.moved')
}

function now({ seen }: AccessIntent): string[] {
  if (!seen || seen.isGone) return []
  return [t('change.now', { summary: accessText(seen.access) })]
}

function time({ endedAt, createdAt }: AccessIntent): string {
  return timeOfDay(endedAt ?? createdAt)
}

/** What a clear refusal says; empty where the answer was no refusal. */
function refusal(intent: AccessIntent): ErrorText {
  const { code, message = '', class: outcome = 'ambiguous' } = lastAttempt(intent) ?? {}
  if (!['refused', 'auth', 'throttled'].includes(outcome)) return { text: '', detail: '' }
  const words = errorText(new PortalError('refused', message, { code }))
  const isForAdmins = code === 403 && isWithdrawal(intent)
  return isForAdmins ? { ...words, text: t('why.adminsOnly') } : words
}
