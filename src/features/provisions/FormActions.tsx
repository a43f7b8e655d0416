import { t } from '~/messages/t'
import { Button } from '~/ui/Button'

interface FormActionsProps {
  /** Of the button that leads to the review. */
  label: string
  variant?: 'primary' | 'danger'
  disabledReason?: string | undefined
  /** Of the button that leaves; "Discard" unless told. */
  discardLabel?: string | undefined
  onDiscard: () => void
}

/** The end of every form that changes something: on to the review, or out. */
export function FormActions({
  label,
  variant = 'primary',
  disabledReason,
  discardLabel = t('edit.discard'),
  onDiscard,
}: FormActionsProps) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Button type="submit" variant={variant} disabledReason={disabledReason}>
        {label}
      </Button>
      <Button variant="quiet" onClick={onDiscard}>
        {discardLabel}
      </Button>
    </div>
  )
}
