import { PortalError } from '~/api/PortalError'
import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { type ErrorText, errorText } from '~/messages/errorText'
import { count, timeOfDay } from '~/messages/format'
import { inOneLine } from '~/messages/inOneLine'
import { t } from '~/messages/t'
import { type Intent, isAccess, lastAttempt } from '~/provisioning/intent'
import { accessWords } from './access/accessWords'
import { inOrder, labelOf } from './labels'

/** What is known of a change, in words. */
export interface ChangeWords {
  tone: 'info' | 'success' | 'warning' | 'danger'
  title?: string
  text: string
  /** Further sentences: why, and the portal's own words. */
  more: string[]
}

/** Puts a change into words: only what is proven is said to be so. */
export function changeWords(intent: Intent, listing: Listing | undefined): ChangeWords {
  const words = isAccess(intent) ? accessWords(intent) : undefined
  return words ?? seatsWords(intent, listing)
}

function seatsWords(intent: Intent, listing: Listing | undefined): ChangeWords {
  switch (intent.state) {
    case 'queued':
    case 'check':
    case 'armed':
    case 'sent':
      return { tone: 'info', text: t('change.sending'), more: [] }
    case 'backoff':
      return { tone: 'info', text: t('change.again'), more: [] }
    case 'verify':
    case 'settle':
      return checking(intent)
    case 'paused':
      return paused(intent)
    case 'parked':
      return {
        tone: 'warning',
        title: t('result.unclear.title'),
        text: t('change.parked'),
        more: [],
      }
    case 'confirmed':
      return confirmed(intent, listing)
    case 'rejected':
      return failed(intent, t('result.refused', { time: endTime(intent) }))
    case 'unapplied':
      return failed(intent, t('change.unapplied', { time: endTime(intent) }))
    case 'cancelled':
      return { tone: 'info', text: t('change.cancelled'), more: [] }
    case 'conflict':
      return conflict(intent, listing)
    case 'overwritten':
      return overwritten(intent, listing)
  }
}

function checking(intent: Intent): ChangeWords {
  const isRefused = lastAttempt(intent)?.class === 'refused'
  const { text, detail } = refusal(intent)
  if (isRefused) return { tone: 'info', text: t('change.checkingRefusal'), more: [text, detail] }
  return { tone: 'info', title: t('result.unclear.title'), text: t('change.checking'), more: [] }
}

function paused(intent: Intent): ChangeWords {
  const wasSent = intent.attempts.length > 0
  const known = wasSent ? t('change.paused.sent') : t('change.paused.unsent')
  const reason = t(`change.paused.${intent.pause ?? 'reloaded'}`)
  return { tone: 'warning', text: reason, more: [known] }
}

function confirmed(intent: Intent, listing: Listing | undefined): ChangeWords {
  const { want } = intent
  const held = 'maxUsers' in want ? want : undefined
  const values = { time: endTime(intent), summary: summaryOf(held, listing) }
  const more = intent.isAlreadySo ? [t('change.alreadySo')] : []
  return {
    tone: 'success',
    text: t('result.confirmed', values),
    more: intent.isLate ? [...more, t('change.late')] : more,
  }
}

function failed(intent: Intent, text: string): ChangeWords {
  const { text: plain, detail } = refusal(intent)
  const isRefusal = lastAttempt(intent)?.class === 'refused'
  return { tone: 'danger', text: isRefusal ? plain : text, more: isRefusal ? [text, detail] : [] }
}

function conflict(intent: Intent, listing: Listing | undefined): ChangeWords {
  const wasSent = intent.attempts.length > 0
  const { seen } = intent
  if (seen?.isGone) return { tone: 'warning', text: t('conflict.gone'), more: [] }
  const text = wasSent ? t('conflict.sent') : t('conflict.notSent')
  const now = seen ? [t('change.now', { summary: summaryOf(seen.value, listing) })] : []
  return { tone: 'warning', title: t('conflict.title'), text, more: now }
}

function overwritten(intent: Intent, listing: Listing | undefined): ChangeWords {
  const { seen, endedAt = intent.createdAt } = intent
  const at = seen?.stamp.entitlementsModified ?? seen?.stamp.modified
  const time = timeOfDay(endedAt)
  const text =
    at === undefined
      ? t('change.overwritten', { time })
      : t('change.overwrittenAt', { time, at: timeOfDay(at) })
  const now = seen ? [t('change.now', { summary: summaryOf(seen.value, listing) })] : []
  return { tone: 'warning', text, more: now }
}

function endTime({ endedAt, createdAt }: Intent): string {
  return timeOfDay(endedAt ?? createdAt)
}

function refusal(intent: Intent): ErrorText {
  const { code, message = '' } = lastAttempt(intent) ?? {}
  return errorText(new PortalError('refused', message, { code }))
}

/** Numbers as one sentence: `Maximum users 14, Standard 12`. */
export function summaryOf(held: OrgEntitlements | undefined, listing: Listing | undefined): string {
  if (!held) return t('app.none')
  const seats = inOrder(held.entitlements.keys()).map((key) => ({
    label: labelOf(key, listing),
    count: count(held.entitlements.get(key)?.num),
  }))
  const items = [{ label: t('edit.maxUsers'), count: count(held.maxUsers) }, ...seats]
  return inOneLine(items.map((item) => t('result.summary.item', item)))
}
