import { useEffect, useRef, useState } from 'react'
import { t } from '~/messages/t'
import { SearchField } from '~/ui/SearchField'

/** How long typing must rest before the portal is asked, in ms. */
const rest = 300

/** Search by name of the organization; the portal searches. */
export function PurchasersSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
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
  return (
    <SearchField
      label={t('purchasers.search')}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        clearTimeout(timer.current)
        timer.current = window.setTimeout(() => {
          setKnown(next.trim())
          onSearch(next.trim())
        }, rest)
      }}
    />
  )
}
