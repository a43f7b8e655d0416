import { CircleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useForm, type UseFormRegister, useWatch } from 'react-hook-form'
import { type AccessFields, keepAccessDraft } from '~/api/accessDrafts'
import type { DraftKey } from '~/api/drafts'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { endOfDay } from '~/rules/accessEnd'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'
import type { AccessFormProps } from './AccessChange'
import { EndWarning } from './EndWarning'
import { dayProblem, grantAsked, type GrantValues, grantValues, isNeverTyped } from './grantForm'
import { ReasonFields } from './ReasonFields'
import { FormActions } from '../FormActions'

interface GrantFormProps extends AccessFormProps {
  draftKey: DraftKey
  draft: AccessFields
  /** When the page was read, in ms. */
  now: number
}

/** Until when access is granted, and why. Nothing is chosen beforehand and nothing is sent from here. */
export function GrantForm({ draftKey, draft, now, onTyped, onReview, onDiscard }: GrantFormProps) {
  const { control, register, handleSubmit, formState } = useForm<GrantValues>({
    defaultValues: grantValues(draft),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
  const { errors } = formState
  const values = useWatch({ control, compute: (all: GrantValues) => all })
  const isTouched = Object.values(values).some(Boolean)

  useEffect(() => {
    if (!isTouched) return
    keepAccessDraft('grant', draftKey, { ...values })
    onTyped()
  }, [isTouched, draftKey, values, onTyped])

  const submit = handleSubmit((submitted) => onReview(grantAsked(submitted)))
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-col gap-4 rounded-sm border border-line bg-surface p-4 sm:p-6"
    >
      <fieldset className="flex flex-col gap-3" aria-describedby="end-hint end-error">
        <legend className="mb-1 font-medium">{t('grant.end')}</legend>
        <p id="end-hint" className="text-sm text-muted">
          {t('grant.end.hint')}
        </p>
        <Choice value="on" label={t('grant.on')} register={register} />
        {values.choice === 'on' && (
          <DayField day={values.day} error={errors.day?.message} register={register} now={now} />
        )}
        <Choice value="never" label={t('grant.never')} register={register} />
        {values.choice === 'never' && (
          <div className="ps-6">
            <Field label={t('grant.never.type')} error={errors.never?.message}>
              {(aria) => (
                <TextField
                  {...aria}
                  {...register('never', {
                    validate: (typed) => isNeverTyped(typed) || t('grant.never.needed'),
                  })}
                  autoComplete="off"
                  className="w-56"
                />
              )}
            </Field>
          </div>
        )}
        <p id="end-error" className="flex gap-1 text-sm text-danger empty:hidden">
          {errors.choice && (
            <>
              <CircleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
              {errors.choice.message}
            </>
          )}
        </p>
      </fieldset>
      <div role="status" className="empty:-my-2">
        <ChosenWarning values={values} now={now} />
      </div>
      <ReasonFields
        reason={register('reason')}
        ticket={register('ticket')}
        hint={t('grant.reasonHint')}
      />
      <FormActions label={t('edit.review')} onDiscard={onDiscard} />
    </form>
  )
}

function ChosenWarning({ values: { choice, day }, now }: { values: GrantValues; now: number }) {
  if (choice === 'never') return <EndWarning endDate={null} now={now} />
  const end = choice === 'on' ? endOfDay(day) : undefined
  return end === undefined ? null : <EndWarning endDate={end} now={now} />
}

interface ChoiceProps {
  value: 'on' | 'never'
  label: string
  register: UseFormRegister<GrantValues>
}

function Choice({ value, label, register }: ChoiceProps) {
  return (
    <label className="flex min-h-6 items-center gap-2">
      <input
        type="radio"
        value={value}
        {...register('choice', { validate: (choice) => choice !== '' || t('grant.end.needed') })}
      />
      {label}
    </label>
  )
}

interface DayFieldProps {
  day: string
  error: string | undefined
  register: UseFormRegister<GrantValues>
  now: number
}

/** The last day, and the very instant it comes to: here and in UTC. */
function DayField({ day, error, register, now }: DayFieldProps) {
  const end = endOfDay(day)
  const { local, utc } = instantTexts(end ?? now, now)
  return (
    <div className="ps-6">
      <Field
        label={t('grant.day')}
        hint={t('grant.day.hint')}
        outcome={end === undefined ? undefined : t('grant.day.outcome', { local, utc })}
        error={error}
      >
        {(aria) => (
          <TextField
            {...aria}
            type="date"
            {...register('day', { validate: (typed) => dayProblem(typed, Date.now()) ?? true })}
            className="w-40"
          />
        )}
      </Field>
    </div>
  )
}
