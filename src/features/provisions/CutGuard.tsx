import { useState } from 'react'
import { t } from '~/messages/t'
import { largeCuts } from '~/rules/confirmCut'
import type { Change } from '~/rules/diffEntitlements'
import { readSeatInput } from '~/rules/seatInput'
import { judgeCut } from '~/rules/seatCheck/judgeCut'
import type { SeatCheck } from '~/rules/seatCheck/seatCheck'
import { Field } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { TextField } from '~/ui/TextField'
import { type CutFacts, CutLine } from './CutLine'
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

interface CutNoticeProps extends CutFacts {
  changes: readonly Change[]
  guard: CutGuard
  onChange: (guard: CutGuard) => void
}

/**
 * Fewer seats than people hold locks somebody out, and the seller cannot see how many are held: what a
 * seat check of the purchaser says of it, or that nobody knows.
 */
export function CutNotice({ changes, guard, onChange, ...facts }: CutNoticeProps) {
  const { listing, check, now } = facts
  const down = changes.filter(({ delta }) => delta < 0)
  if (down.length === 0) return null
  return (
    <Notice tone={toneOf(down, check, now)} title={t('review.decrease.title')}>
      <div className="flex flex-col gap-3">
        {down.map((change) => (
          <CutLine key={fieldLabel(change.field, listing)} change={change} {...facts} />
        ))}
        {check && <p className="text-sm text-muted">{t('review.decrease.pasted')}</p>}
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

function toneOf(down: readonly Change[], check: SeatCheck | undefined, now: number) {
  const kinds = down.map((change) => judgeCut(change, check, now).kind)
  if (kinds.includes('exceeds')) return 'danger'
  return kinds.every((kind) => kind === 'fits') ? 'success' : 'warning'
}
