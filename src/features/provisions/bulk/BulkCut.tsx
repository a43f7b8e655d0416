import { useState } from 'react'
import type { Listing } from '~/contract/listings'
import { isolate } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { SendableRow } from '~/rules/bulk/planBulk'
import { type Extreme, largestCut } from '~/rules/bulk/planTotals'
import { largeCuts } from '~/rules/confirmCut'
import { nameOf } from '~/rules/nameOf'
import { readSeatInput } from '~/rules/seatInput'
import { Field } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { TextField } from '~/ui/TextField'
import { fieldLabel } from '../Warnings'

/** What stands between decreases and their send; it starts open each time, and is not remembered. */
export function useBulkCut(rows: readonly SendableRow[]) {
  const [guard, setGuard] = useState({ isAgreed: false, typed: '' })
  const down = rows.filter(({ outcome }) => outcome === 'decrease')
  const isLarge = down.some(({ changes }) => largeCuts(changes).length > 0)
  const input = readSeatInput(guard.typed, undefined)
  const isTyped = !isLarge || (input.kind === 'absolute' && input.value === down.length)
  const missing = !guard.isAgreed ? t('review.decrease.needed') : t('bulk.cut.needed')
  return {
    ...{ guard, setGuard, down, isLarge },
    missing: down.length > 0 && !(guard.isAgreed && isTyped) ? missing : undefined,
  }
}

interface BulkCutProps {
  cut: ReturnType<typeof useBulkCut>
  listing: Listing | undefined
}

/** All decreases of a run as one group, and the largest of them by name. */
export function BulkCut({ cut: { guard, setGuard, down, isLarge }, listing }: BulkCutProps) {
  const largest = largestCut(down)
  if (!largest) return null
  return (
    <Notice tone="warning" title={t('review.decrease.title')}>
      <div className="flex flex-col gap-3">
        <p>
          {t('bulk.cut.text', { count: count(down.length) })}{' '}
          <strong>{t('bulk.cut.largest', extremeValues(largest, listing))}</strong>
        </p>
        {isLarge && (
          <Field label={t('bulk.cut.again')}>
            {(aria) => (
              <TextField
                {...aria}
                value={guard.typed}
                autoComplete="off"
                inputMode="numeric"
                dir="ltr"
                className="w-28 text-end tabular-nums"
                onChange={({ target }) => setGuard({ ...guard, typed: target.value })}
              />
            )}
          </Field>
        )}
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={guard.isAgreed}
            onChange={({ target }) => setGuard({ ...guard, isAgreed: target.checked })}
          />
          {t('bulk.cut.agree')}
        </label>
      </div>
    </Notice>
  )
}

/** Whose number it is, what it is called, and from what to what it goes. */
export function extremeValues({ of, change }: Extreme, listing: Listing | undefined) {
  return {
    organization: isolate(nameOf(of.row)),
    label: fieldLabel(change.field, listing),
    before: count(change.before ?? 0),
    after: count(change.after),
  }
}
