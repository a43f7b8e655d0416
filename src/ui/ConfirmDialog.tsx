import { type ReactNode, useId } from 'react'
import { Button } from './Button'
import { openModal } from './openModal'

interface ConfirmDialogProps {
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  onConfirm: () => void
  onCancel: () => void
}

/** A question that must be answered before anything goes on; Escape answers no. Loaded lazily. */
export default function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, onConfirm, onCancel } = props
  const id = useId()
  return (
    <dialog
      ref={openModal}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={onCancel}
      className="mx-auto mt-[25vh] w-[min(28rem,calc(100vw-2rem))] flex-col gap-4 rounded-md border border-line-strong bg-surface p-6 text-ink backdrop:bg-[rgb(0_0_0/50%)] open:flex"
    >
      <h2 id={`${id}title`} className="text-lg font-semibold">
        {title}
      </h2>
      <p id={`${id}text`}>{children}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel}>{cancelLabel}</Button>
        <Button variant="danger" onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </dialog>
  )
}
