import { useEffect, useRef, useState } from 'react'
import { useLocation } from '~/lib/router'
import { SearchField } from '~/ui/SearchField'

/** How long typing must rest before anything is searched, in ms. */
const rest = 300

interface RestingSearchProps {
  label: string
  /** What the address says. */
  q: string
  /** Hears of every letter at once. Has to stay the same function. */
  onType?: (q: string) => void
  onSearch: (q: string) => void
}

/** A search that waits until typing rests, or the field is left. */
export function RestingSearch({ label, q, onType, onSearch }: RestingSearchProps) {
  const { key } = useLocation()
  const [typed, setTyped] = useState(q)
  /** The address seen last, and the search it has or is about to have. */
  const [seen, setSeen] = useState({ key, q })
  const timer = useRef<number>(undefined)
  if (seen.key !== key) {
    setSeen({ key, q })
    // An address that only says what was typed must not take back what was typed since.
    if (seen.q !== q) setTyped(q)
  }
  useEffect(() => onType?.(typed.trim()), [onType, typed])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const search = (text: string) => {
    clearTimeout(timer.current)
    timer.current = undefined
    setSeen({ key, q: text })
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
          clearTimeout(timer.current)
          timer.current = window.setTimeout(() => search(next.trim()), rest)
        }}
      />
    </div>
  )
}
