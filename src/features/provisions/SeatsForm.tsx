import { lazy, Suspense, useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Draft } from '~/api/drafts'
import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import { useShortcut } from '~/lib/useShortcut'
import { t } from '~/messages/t'
import { packSteps, type PackSteps } from '~/rules/packs'
import { addStep } from '~/rules/seatInput'
import { takeTabbedAhead } from '~/ui/tabbedAhead'
import { AddEntitlement } from './AddEntitlement'
import { labelOf } from './labels'
import { SeatField } from './SeatField'
import {
  currentSeats,
  formValues,
  planOf,
  type SeatsFormValues,
  toDraft,
  typedKeys,
} from './seatsForm'
import { Warnings } from './Warnings'
import { FormActions } from './FormActions'
import { PackField } from './packs/PackField'
import { RaiseMaximum } from './RaiseMaximum'
import { SeatReason } from './SeatReason'

// A form of its own, so not within this one.
const PacksDialog = lazy(() => import('./packs/PacksDialog'))

interface SeatsFormProps {
  provision: Provision
  listing: Listing | undefined
  /** Entitlements that get a field, in order, as they are known when the form opens. */
  known: readonly string[]
  draft: Draft | undefined
  onDraft: (draft: Draft) => void
  onReview: (keys: readonly string[], values: SeatsFormValues) => void
  onDiscard: () => void
  /** Of the button that leaves; "Discard" unless told. */
  discardLabel?: string | undefined
  /** What is typed becomes a link and is not sent. */
  isProposal?: boolean
}

/** What a person types: numbers or changes, and why. Nothing is sent from here. */
export function SeatsForm(props: SeatsFormProps) {
  const { provision, listing, known, draft, onDraft, onReview, onDiscard } = props
  const { discardLabel, isProposal = false } = props
  const held = provision.orgEntitlements
  // Fixed while the form is open: a field must never come to stand for another entitlement.
  const [keys, setKeys] = useState(() => [...new Set([...known, ...typedKeys(draft)])])
  const { control, register, handleSubmit, setFocus, setValue, formState } =
    useForm<SeatsFormValues>({
      defaultValues: formValues(keys, draft),
      // Not on leaving a field: an error that comes or goes would move the button from under the press.
      mode: 'onSubmit',
      reValidateMode: 'onChange',
    })
  const values = useWatch({ control, compute: (all: SeatsFormValues) => all })
  const plan = planOf(keys, values, provision)
  const isTouched = [values.maxUsers, ...values.seats, values.reason, values.ticket].some(Boolean)

  useEffect(() => {
    if (isTouched) onDraft(toDraft(keys, values))
  }, [isTouched, keys, values, onDraft])

  useEffect(() => {
    if (takeTabbedAhead()) setFocus('maxUsers')
  }, [setFocus])

  const submit = handleSubmit((submitted) => {
    const ready = planOf(keys, submitted, provision)
    if (!ready || ready.isNothing) return
    onReview(keys, submitted)
  })

  const [isPacksOpen, setIsPacksOpen] = useState(false)
  useShortcut('review', () => void submit())

  const applyPack = ({ maxUsers, seats }: PackSteps) => {
    setValue('maxUsers', addStep(values.maxUsers, held?.maxUsers, maxUsers))
    keys.forEach((key, place) => {
      const text = values.seats[place] ?? ''
      setValue(`seats.${place}`, addStep(text, currentSeats(held, key), seats[key] ?? 0))
    })
  }

  return (
    <>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex max-w-2xl flex-col gap-4 rounded-sm border border-line bg-surface p-4 sm:p-6"
      >
        <p className="text-muted">{t('edit.hint')}</p>
        <SeatField
          control={control}
          name="maxUsers"
          label={t('edit.maxUsers')}
          current={held?.maxUsers}
          neededText={held ? undefined : t('edit.invalid.maxUsersNeeded')}
        />
        {keys.map((key, place) => (
          <SeatField
            key={key}
            control={control}
            name={`seats.${place}`}
            label={t('edit.seats', { label: labelOf(key, listing) })}
            current={currentSeats(held, key)}
          />
        ))}
        <AddEntitlement
          keys={keys}
          onAdd={(key) => {
            setValue(`seats.${keys.length}`, '')
            setKeys([...keys, key])
          }}
        />
        <PackField keys={keys} onApply={applyPack} onOpen={() => setIsPacksOpen(true)} />
        <div role="status" className="flex flex-col gap-3 empty:-my-2">
          <RaiseMaximum
            before={held}
            after={plan?.want}
            onRaise={(by) => setValue('maxUsers', addStep('', held?.maxUsers, by))}
          />
          {plan && !plan.isNothing && (
            <Warnings before={held} after={plan.want} listing={listing} />
          )}
        </div>
        <SeatReason
          register={register}
          isNeeded={(all) => planOf(keys, all, provision)?.isDecrease === true}
          error={formState.errors.reason?.message}
          isProposal={isProposal}
        />
        <FormActions
          label={t('edit.review')}
          disabledReason={plan?.isNothing ? t('edit.nothing') : undefined}
          discardLabel={discardLabel}
          onDiscard={onDiscard}
        />
      </form>
      {isPacksOpen && (
        <Suspense>
          <PacksDialog
            steps={plan && packSteps(held, plan.want)}
            onClose={() => setIsPacksOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
