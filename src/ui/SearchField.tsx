import { Search } from 'lucide-react'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** A search box; its label is its placeholder for those who see and its name for those who listen. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="relative w-full sm:w-72">
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={200}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        className="min-h-9 w-full rounded-sm border border-input-line bg-surface ps-9 pe-3 text-ink placeholder:text-muted"
      />
    </div>
  )
}
