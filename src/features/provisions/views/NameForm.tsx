import { type SubmitEvent, useState } from 'react'
import { t } from '~/messages/t'
import type { NameProblem } from '~/rules/purchasers/views'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'

interface NameFormProps {
  label: string
  button: string
  /** What stands in the field at first. */
  name?: string
  /** Whether the focus belongs here. */
  isFirst: boolean
  /** Takes a name, or says why not. */
  onName: (typed: string) => NameProblem | undefined
  onCancel?: () => void
}

/** Asks for the name of a view. */
export function NameForm({ label, button, name = '', isFirst, onName, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(name)
  const [problem, setProblem] = useState<NameProblem>()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = onName(typed)
    setProblem(found)
    if (!found) setTyped('')
  }
  return (
    <form noValidate onSubmit={submit} className="flex w-full flex-col items-start gap-2">
      <Field label={label} error={problem && t(`views.problem.${problem}`)}>
        {(aria) => (
          <TextField
            {...aria}
            dir="auto"
            className="w-72"
            autoComplete="off"
            ref={isFirst ? focus : undefined}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setProblem(undefined)
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{button}</Button>
        {onCancel && <Button onClick={onCancel}>{t('views.cancel')}</Button>}
      </div>
    </form>
  )
}

/** After the dialog has opened: it chooses for itself first. */
function focus(input: HTMLInputElement | null): void {
  if (input) requestAnimationFrame(() => input.focus())
}
