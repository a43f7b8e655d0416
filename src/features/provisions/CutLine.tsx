import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { Listing } from '~/contract/listings'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { type CutVerdict, judgeCut } from '~/rules/seatCheck/judgeCut'
import type { SeatCheck } from '~/rules/seatCheck/seatCheck'
import { Badge } from '~/ui/Badge'
import { fieldLabel } from './Warnings'

/** What is known of a decrease. */
export interface CutFacts {
  listing: Listing | undefined
  /** Of which purchaser, fenced as `isolate` does. */
  organization: string
  /** The last seat check that was pasted. */
  check: SeatCheck | undefined
  now: number
}

const looks = {
  fits: { tone: 'success', icon: CircleCheck },
  exceeds: { tone: 'danger', icon: CircleAlert },
  stale: { tone: 'warning', icon: TriangleAlert },
  unknown: { tone: 'warning', icon: TriangleAlert },
} as const

/** One number that goes down, and what the seat check says of it: in a word, an icon and a sentence. */
export function CutLine({ change, ...facts }: CutFacts & { change: Change }) {
  const verdict = judgeCut(change, facts.check, facts.now)
  const { tone, icon: Icon } = looks[verdict.kind]
  return (
    <p>
      <Badge tone={tone} icon={<Icon size={14} aria-hidden />}>
        {t(`review.decrease.word.${verdict.kind}`)}
      </Badge>{' '}
      {sentence(change, verdict, facts)}
    </p>
  )
}

function sentence(change: Change, verdict: CutVerdict, facts: CutFacts): string {
  const { check, now, organization, listing } = facts
  const label = fieldLabel(change.field, listing)
  const values = { label, before: count(change.before), after: count(change.after) }
  const age = check ? instantTexts(check.at, now).relative : ''
  const unseen = t('review.decrease.text', { ...values, organization })
  switch (verdict.kind) {
    case 'unknown':
      return unseen
    case 'stale':
      return `${unseen} ${t('review.decrease.stale', { age, assigned: count(verdict.assigned) })}`
    case 'fits':
      return t('review.decrease.fits', { ...values, age, assigned: count(verdict.assigned) })
    case 'exceeds': {
      const { assigned, over } = verdict
      const counted = { age, assigned: count(assigned), over: count(over) }
      return t('review.decrease.exceeds', { ...values, ...counted })
    }
  }
}
