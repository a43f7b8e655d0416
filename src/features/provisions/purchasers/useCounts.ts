import { useEffect, useState } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { whenIdle } from '~/lib/whenIdle'
import { type Counts, countRows, knownCounts } from '~/rules/purchasers/quickFilters'

/** How many rows of a list there are behind each filter; counted once its rows are on the screen. */
export function useCounts(
  rows: readonly CustomerRow[] | undefined,
  now: number,
): Counts | undefined {
  const [counts, setCounts] = useState(() => rows && knownCounts(rows, now))
  useEffect(() => {
    let isCurrent = true
    void whenIdle().then(() => {
      if (isCurrent) setCounts(rows && countRows(rows, now))
    })
    return () => {
      isCurrent = false
    }
  }, [rows, now])
  return rows && counts
}
