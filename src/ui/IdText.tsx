import { CopyButton } from './CopyButton'

interface IdTextProps {
  text: string
  label: string
  copiedLabel: string
}

/** An id, to be compared and copied. */
export function IdText({ text, label, copiedLabel }: IdTextProps) {
  return (
    <span className="flex items-center gap-1">
      <code dir="ltr" className="min-w-0 text-sm break-all">
        {text}
      </code>
      <CopyButton text={text} label={label} copiedLabel={copiedLabel} />
    </span>
  )
}
