import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { openModal } from './openModal'

interface DialogProps {
  title: string
  /** Name of the button that closes it. */
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

/** The platform's own dialog: it keeps the focus, makes the rest inert, closes on Escape and gives the focus back. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const id = useId()
  return (
    <dialog
      ref={openModal}
      aria-labelledby={id}
      onCancel={onClose}
      className="mx-auto mt-[12vh] max-h-[80vh] w-[min(34rem,calc(100vw-2rem))] flex-col gap-4 overflow-y-auto rounded-md border border-line-strong bg-surface p-5 text-ink backdrop:bg-[rgb(0_0_0/50%)] open:flex"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          className="inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-sm hover:bg-surface-3"
          onClick={onClose}
        >
          <X size={18} aria-hidden />
        </button>
      </div>
      {children}
    </dialog>
  )
}
