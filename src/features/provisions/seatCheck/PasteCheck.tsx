import { type SubmitEvent, useState } from 'react'
import { type CheckKey, keepCheck } from '~/api/seatCheck/keptChecks'
import { t } from '~/messages/t'
import { readResult, type ResultProblem } from '~/rules/seatCheck/readResult'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

interface PasteCheckProps {
  of: CheckKey
  onUsed: () => void
}

/** Takes a result that somebody sent, of this purchaser and this listing alone. */
export function PasteCheck({ of, onUsed }: PasteCheckProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<ResultProblem | 'empty' | 'unkept'>()
  const keep = () => {
    if (text.trim() === '') return 'empty'
    const result = readResult(text, { ...of, now: Date.now() })
    if (result.kind === 'problem') return result.problem
    return keepCheck(of, result.check) ? undefined : 'unkept'
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = keep()
    setProblem(found)
    if (found === undefined) onUsed()
  }
  return (
    <form
      onSubmit={submit}
      className="flex flex-col items-start gap-3 rounded-sm border border-line bg-surface p-3 [&>*]:max-w-full"
    >
      <Field
        label={t('inUse.field')}
        hint={t('inUse.fieldHint')}
        error={problem && t(`inUse.problem.${problem}`)}
      >
        {(aria) => (
          <textarea
            {...aria}
            rows={5}
            value={text}
            spellCheck={false}
            className="w-xl max-w-full rounded-sm border border-input-line bg-surface px-3 py-2 text-ink aria-invalid:border-danger"
            onChange={(event) => {
              setText(event.target.value)
              setProblem(undefined)
            }}
          />
        )}
      </Field>
      <Button type="submit">{t('inUse.use')}</Button>
    </form>
  )
}
