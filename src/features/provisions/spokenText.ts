import type { Listing } from '~/contract/listings'
import type { OrgEntitlements, Provision } from '~/contract/provisions'
import { formatInstant, formatSpokenDay } from '~/lib/dates'
import { count } from '~/messages/format'
import { locale, type MessageId, t } from '~/messages/t'
import { endOf, kindOf, stateOf } from '~/rules/provisionState'
import { inOrder, labelOf } from './labels'

/** Texts and figures of one language. */
export interface Texts {
  t: (id: MessageId, values?: Record<string, string | number>) => string
  /** A count in the language's figures; one that is missing is "not known". */
  count: (value: number | undefined) => string
  /** For `Intl`. */
  locale: string
}

/** What is said aloud: a provision, its listing for the names of entitlements, and when (ms) it was read. */
export interface Spoken {
  provision: Provision
  listing: Listing | undefined
  now: number
  /** IANA zone of the days that are named; this computer's unless told. */
  zone?: string
}

/**
 * What a purchaser has and until when, as one says it on the phone: `You have 8 Standard and 2 Advanced
 * seats for up to 10 people. Trial until Thursday 12 August.` In the interface's language unless told.
 */
export function spokenText(spoken: Spoken, texts?: Texts): string {
  return spokenSentences(spoken, texts).join(' ')
}

/** The same, sentence by sentence. */
export function spokenSentences(
  spoken: Spoken,
  texts: Texts = { t, count, locale: locale() },
): string[] {
  const { provision, listing, now } = spoken
  const seats = seatsText(provision.orgEntitlements, listing, texts)
  const state = stateText(spoken, texts)
  // What has ended, or was never granted, nobody "has".
  if (['purchased', 'trial', 'unknown'].includes(stateOf(provision, now))) {
    const held = seats === '' ? texts.t('spoken.none') : texts.t('spoken.have', { seats })
    return [held, state]
  }
  return seats === '' ? [state] : [state, texts.t('spoken.onRecord', { seats })]
}

function seatsText(
  held: OrgEntitlements | undefined,
  listing: Listing | undefined,
  { t, count, locale }: Texts,
): string {
  if (!held) return ''
  const { maxUsers, entitlements } = held
  const some = inOrder(entitlements.keys()).flatMap((key) => {
    const seats = entitlements.get(key)?.num ?? 0
    return seats === 0 ? [] : [{ seats, label: labelOf(key, listing) }]
  })
  const phrases = some.map(({ seats, label }) => t('spoken.seats', { count: count(seats), label }))
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(phrases)
  const values = { list, maxUsers: count(maxUsers), people: maxUsers }
  const total = some.reduce((sum, { seats }) => sum + seats, 0)
  return total === 0 ? t('spoken.noSeatsFor', values) : t('spoken.seatsFor', { ...values, total })
}

function stateText({ provision, now, zone = ownZone }: Spoken, { t, locale }: Texts): string {
  const kind = kindOf(provision)
  if (kind === 'request' || kind === 'unknown') return t(`spoken.${kind}`)
  const end = endOf(provision)
  if (end.kind !== 'at') return t(`spoken.${kind}.${end.kind}`)
  const day = dayText(end.at, now, zone, locale)
  return t(`spoken.${kind}.${end.at < now ? 'ended' : 'until'}`, { day })
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The day as it is here; with time and zone where it is another day in UTC, and may be for the listener. */
function dayText(at: number, now: number, zone: string, locale: string): string {
  const [here, inUtc] = [zone, 'UTC'].map((each) => formatSpokenDay(at, now, locale, each))
  if (here === inUtc) return here ?? ''
  const { local, zone: offset } = formatInstant(at, locale, zone)
  return `${local} ${offset}`
}
