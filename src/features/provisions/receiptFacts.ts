import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'
import { instantTexts } from '~/messages/format'
import { type MessageId, t } from '~/messages/t'
import { type Attempt, type Intent, isAccess } from '~/provisioning/intent'
import type { Stamp } from '~/rules/orgEntitlements'
import { changeWords } from './changeWords'

/** A change, and the names that its record does not hold. */
export interface ReceiptOf {
  intent: Intent
  purchaser: string
  listing: Listing | undefined
  /** Name of the organization that sells. */
  seller: string
}

/** One line of a receipt. */
export interface Fact {
  term: string
  text: string
}

/** Everything that is kept of a change, in words; the numbers apart. */
export function receiptFacts({ intent, purchaser, listing, seller }: ReceiptOf): Fact[] {
  const { key, operator, base, stamp, attempts, reason, ticket } = intent
  const { text, more } = changeWords(intent, listing)
  const { before, after } = stampNames(intent)
  const facts: Record<string, string> = {
    verdict: [text, ...more].filter(Boolean).join(' '),
    purchaser: visibleText(purchaser),
    orgId: key.purchaserOrgId,
    listing: visibleText(listing?.title) || t('app.notKnown'),
    itemId: key.itemId,
    reason: visibleText(reason) || t('app.none'),
    ticket: visibleText(ticket) || t('app.none'),
    ...(intent.isProposed && { proposed: t('proposal.unchecked') }),
    operator: operator.username,
    seller: `${visibleText(seller)} (${operator.orgId})`,
    portal: key.portal,
    asked: instant(intent.createdAt),
    ended: instant(intent.endedAt),
    [before]: stampText(base.stamp),
    [after]: stamp ? stampText(stamp) : t('app.none'),
    attempts: attempts.map(attemptText).join('\n') || t('receipt.neverSent'),
    audited: instant(intent.auditedAt),
    noted: instant(intent.acknowledgedAt),
    revertOf: intent.revertOf ?? t('app.none'),
    id: intent.id,
    version: intent.appVersion,
  }
  return Object.entries(facts).map(([name, each]) => ({
    // One text a fact: the record above says which.
    term: t(`receipt.${name}` as MessageId),
    text: each,
  }))
}

/** Seats have a time of their own; access has that of the provision. */
function stampNames(intent: Intent) {
  return isAccess(intent)
    ? { before: 'changedBefore', after: 'changedAfter' }
    : { before: 'stampBefore', after: 'stampAfter' }
}

/** In the person's zone, and to the millisecond in UTC. */
function instant(at: number | undefined): string {
  if (at === undefined) return t('app.none')
  return t('receipt.instant', {
    local: instantTexts(at, at).local,
    utc: new Date(at).toISOString(),
  })
}

function stampText({ entitlementsModified, modified }: Stamp): string {
  return instant(entitlementsModified ?? modified)
}

function attemptText({ n, armedAt, class: outcome, code, message }: Attempt): string {
  const words = outcome ? t(`receipt.class.${outcome}`) : t('receipt.class.open')
  const said = [code, visibleText(message)].filter(Boolean).join(' ')
  const values = { n, time: instant(armedAt), words }
  return said === '' ? t('receipt.attempt', values) : t('receipt.attemptSaid', { ...values, said })
}
