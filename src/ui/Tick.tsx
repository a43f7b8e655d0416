interface TickProps {
  label: string
  isTicked: boolean
  onTick: (isTicked: boolean) => void
}

/** Chooses a row of a table: small to look at, and large enough to be met with a finger. */
export function Tick({ label, isTicked, onTick }: TickProps) {
  return (
    <label className="-my-1 me-1 -ms-1 inline-flex size-6 shrink-0 items-center justify-center self-center align-middle">
      <input
        type="checkbox"
        className="size-4"
        aria-label={label}
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
      />
    </label>
  )
}
