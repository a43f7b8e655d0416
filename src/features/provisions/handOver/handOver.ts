import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import type { TextsIn } from '~/messages/textsIn'
import { isolate, visibleText } from '~/lib/visibleText'
import { endOf } from '~/rules/provisionState'
import { inOrder, labelOf } from '../labels'
import { spokenText } from '../spokenText'

/** What a hand-over is made from: one provision, and who at the seller hands it over. */
export interface HandedOver {
  provision: Provision
  listing: Listing | undefined
  organization: string
  /** Of the signed-in person, as ArcGIS has it; what it has not is left out. */
  contact: { name: string; email: string; seller: string }
  readAt: number
}

/** The hand-over in one language: the words of the page, of the e-mail and of the copied text. */
export interface HandOver {
  subject: string
  organization: string
  spoken: string
  /** What, and how many. */
  numbers: { key: string; label: string; count: string }[]
  /** The end as instants in this computer's zone and in UTC; once where they are the same. */
  until: string
  steps: string[]
  contact: string[]
  read: string
}

/** Longest mail link that mail programs are seen to take whole. */
const longestMail = 1_900

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Puts a hand-over into words. */
export function handOverIn(texts: TextsIn, of: HandedOver): HandOver {
  const { t, count } = texts
  const { provision, listing, contact, readAt } = of
  const title = isolate(visibleText(listing?.title) || provision.itemId)
  const held = provision.orgEntitlements
  const seats = inOrder(held?.entitlements.keys() ?? []).map((key) => ({
    key,
    label: visibleText(labelOf(key, listing)),
    count: count(held?.entitlements.get(key)?.num),
  }))
  const max = { key: '', label: t('purchaser.maxUsersOf'), count: count(held?.maxUsers) }
  const person = { name: visibleText(contact.name), seller: visibleText(contact.seller) }
  return {
    subject: t('handOver.subject', { listing: title }),
    organization: t('handOver.for', { organization: isolate(of.organization) }),
    spoken: spokenText({ provision, listing, now: readAt }, texts),
    numbers: held ? [max, ...seats] : [],
    until: untilIn(texts, provision),
    steps: (['handOver.give.1', 'handOver.give.2', 'handOver.give.3'] as const).map((id) =>
      t(id, { listing: title }),
    ),
    contact: [t('handOver.contact', person), visibleText(contact.email) || t('app.notKnown')],
    read: t('handOver.read', { time: bothZones(texts, readAt) }),
  }
}

/** The same as plain text. */
export function handOverText({ t }: TextsIn, hand: HandOver): string {
  const part = (head: string, lines: string[]) => [head, ...lines].join('\n')
  return [
    part(hand.subject, [hand.organization]),
    part(t('handOver.have'), [
      hand.spoken,
      ...hand.numbers.map(({ label, count }) => t('receipt.line', { term: label, text: count })),
    ]),
    part(t('handOver.until'), [hand.until]),
    part(
      t('handOver.give'),
      hand.steps.map((step, n) => `${String(n + 1)}. ${step}`),
    ),
    part(t('handOver.ask'), hand.contact),
    hand.read,
  ].join('\n\n')
}

/** A draft in the mail program: all of it, else what matters most; `undefined`: even that is too long. */
export function mailLink(to: string, texts: TextsIn, hand: HandOver): string | undefined {
  const short = [hand.organization, hand.spoken, hand.until, ...hand.contact].join('\n\n')
  return [handOverText(texts, hand), short]
    .map((body) => draft(to, hand.subject, body))
    .find((link) => link.length <= longestMail)
}

function draft(to: string, subject: string, body: string): string {
  const text = (words: string) => encodeURIComponent(words.replace(/\n/g, '\r\n'))
  return `mailto:${encodeURIComponent(to)}?subject=${text(subject)}&body=${text(body)}`
}

function untilIn(texts: TextsIn, provision: Provision): string {
  const end = endOf(provision)
  if (end.kind === 'never') return texts.t('end.never')
  return end.kind === 'at' ? bothZones(texts, end.at) : texts.t('handOver.none')
}

function bothZones({ t, instant }: TextsIn, at: number): string {
  // Read from right to left, two times side by side would mix.
  const [local = '', utc = ''] = [ownZone, 'UTC'].map((zone) => isolate(instant(at, zone)))
  return local === utc ? utc : t('receipt.instant', { local, utc })
}
