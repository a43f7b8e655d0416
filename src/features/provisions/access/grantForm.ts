import type { AccessFields } from '~/api/accessDrafts'
import { t } from '~/messages/t'
import { endOfDay } from '~/rules/accessEnd'
import type { Asked } from './useAccessChange'

/** Values of the form, as typed; `choice` is empty until somebody chooses. */
export interface GrantValues {
  choice: '' | 'on' | 'never'
  /** `2026-12-31`. */
  day: string
  never: string
  reason: string
  ticket: string
}

/** The form as it opens: nothing is chosen beforehand. */
export function grantValues({ choice, day, never, reason, ticket }: AccessFields): GrantValues {
  return {
    choice: choice === 'on' || choice === 'never' ? choice : '',
    day: day ?? '',
    never: never ?? '',
    reason: reason ?? '',
    ticket: ticket ?? '',
  }
}

/** What is wrong with the day, in words; `now` in ms. */
export function dayProblem(day: string, now: number): string | undefined {
  const end = endOfDay(day)
  if (end === undefined) return t('grant.day.needed')
  return end <= now ? t('grant.day.past') : undefined
}

/** Whether the words are typed that make "never" deliberate. */
export function isNeverTyped(typed: string): boolean {
  const bare = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase()
  return bare(typed) === bare(t('grant.never.words'))
}

/** What a valid form asks for. */
export function grantAsked({ choice, day, reason, ticket }: GrantValues): Asked {
  const endDate = choice === 'never' ? null : (endOfDay(day) ?? NaN)
  const want = { operation: 'purchase', endDate } as const
  return { want, reason: reason.trim(), ticket: ticket.trim() }
}
