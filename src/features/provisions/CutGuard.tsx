import { useState } from 'react'
import type { Listing } from '~/contract/listings'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { largeCuts } from '~/rules/confirmCut'
import type { Change } from '~/rules/diffEntitlements'
import { readSeatInput } from '~/rules/seatInput'
import { Field } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { TextField } from '~/ui/TextField'
import { fieldLabel } from './Warnings'

/** What stands between a decrease and its send. */
export interface CutGuard {
  isAgreed: boolean
  /** New numbers typed again, by place among the large cuts. */
  typed: Readonly<Record<number, string>>
}

/** The state of the guard of one review; it starts open each time. */
export function useCutGuard(changes: readonly Change[]) {
  const [guard, setGuard] = useState<CutGuard>({ isAgreed: false, typed: {} })
  const isDecrease = changes.some(({ delta }) => delta < 0)
  const isTyped = largeCuts(changes).every(({ after }, place) => isAgain(guard.typed[place], after))
  const missing = !guard.isAgreed ? t('review.decrease.needed') : t('review.cut.needed')
  return {
    guard,
    setGuard,
    missing: isDecrease && !(guard.isAgreed && isTyped) ? missing : undefined,
  }
}

function isAgain(text: string | undefined, number: number): boolean {
  const input = readSeatInput(text ?? '', undefined)
  return input.kind === 'absolute' && input.value === number
}

interface CutNoticeProps {
  changes: readonly Change[]
  listing: Listing | undefined
  organization: string
  guard: CutGuard
  onChange: (guard: CutGuard) => void
}

/** Fewer seats than people hold locks somebody out, and the seller cannot see how many are held. */
export function CutNotice({ changes, listing, organization, guard, onChange }: CutNoticeProps) {
  const down = changes.filter(({ delta }) => delta < 0)
  if (down.length === 0) return null
  return (
    <Notice tone="warning" title={t('review.decrease.title')}>
      <div className="flex flex-col gap-3">
        {down.map(({ field, before, after }) => (
          <p key={fieldLabel(field, listing)}>
            {t('review.decrease.text', {
              label: fieldLabel(field, listing),
              before: count(before),
              after: count(after),
              organization,
            })}
          </p>
        ))}
        {largeCuts(changes).map(({ field }, place) => (
          <Field
            key={fieldLabel(field, listing)}
            label={t('review.cut.again', { label: fieldLabel(field, listing) })}
          >
            {(aria) => (
              <TextField
                {...aria}
                value={guard.typed[place] ?? ''}
                autoComplete="off"
                inputMode="numeric"
                dir="ltr"
                className="w-28 text-end tabular-nums"
                onChange={(event) =>
                  onChange({ ...guard, typed: { ...guard.typed, [place]: event.target.value } })
                }
              />
            )}
          </Field>
        ))}
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={guard.isAgreed}
            onChange={(event) => onChange({ ...guard, isAgreed: event.target.checked })}
          />
          {t('review.decrease.agree')}
        </label>
      </div>
    </Notice>
  )
}
