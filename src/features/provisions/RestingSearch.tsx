import { useEffect, useRef, useState } from 'react'
import { SearchField } from '~/ui/SearchField'

/** How long typing must rest before anything is searched, in ms. */
const rest = 300

interface RestingSearchProps {
  label: string
  q: string
  /** Hears of every letter at once. */
  onType?: (q: string) => void
  onSearch: (q: string) => void
}

/** A search that waits until typing rests, or the field is left. */
export function RestingSearch({ label, q, onType, onSearch }: RestingSearchProps) {
  const [typed, setTyped] = useState(q)
  const [known, setKnown] = useState(q)
  const timer = useRef<number>(undefined)
  if (known !== q) {
    setKnown(q)
    setTyped(q)
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const search = (text: string) => {
    clearTimeout(timer.current)
    timer.current = undefined
    setKnown(text)
    onSearch(text)
  }
  return (
    // Whoever goes on to something else means what is typed: a search that came later would undo that.
    <div
      className="w-full sm:w-auto"
      onBlur={() => timer.current !== undefined && search(typed.trim())}
    >
      <SearchField
        label={label}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          onType?.(next.trim())
          clearTimeout(timer.current)
          timer.current = window.setTimeout(() => search(next.trim()), rest)
        }}
      />
    </div>
  )
}
