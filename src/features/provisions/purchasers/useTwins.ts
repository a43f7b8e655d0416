import { useEffect, useState } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { nameOf } from '~/rules/nameOf'
import { searchTexts } from '~/rules/purchasers/searchText'
import { Twins } from '~/rules/twins'

/** Names looked at in one go, so that typing is never kept waiting. */
const atOnce = 500
const none: ReadonlySet<string> = new Set()
const known = new WeakMap<readonly CustomerRow[], ReadonlySet<string>>()

/** Organization ids whose names look alike, found in pauses; none until then. */
export function useTwins(rows: readonly CustomerRow[]): ReadonlySet<string> {
  const [found, setFound] = useState(none)
  useEffect(() => {
    if (known.has(rows)) return
    const twins = new Twins()
    let place = 0
    const look = () => {
      for (const row of rows.slice(place, (place += atOnce))) {
        twins.note(row.provision.purchaserOrgId, nameOf(row))
        // Kept with the row: the first letter of a search finds them all ready.
        searchTexts(row)
      }
      if (place < rows.length) timer = setTimeout(look)
      else {
        known.set(rows, twins.orgIds)
        setFound(twins.orgIds)
      }
    }
    let timer = setTimeout(look)
    return () => clearTimeout(timer)
  }, [rows])
  return known.get(rows) ?? found
}
