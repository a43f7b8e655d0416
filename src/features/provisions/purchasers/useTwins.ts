import { useEffect, useState } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { nameOf } from '~/rules/nameOf'
import { lookAlike } from '~/rules/twins'

/** Names looked at in one go, so that typing is never kept waiting. */
const atOnce = 500
const none: ReadonlySet<string> = new Set()

/** Organization ids whose names look alike, found in pauses; none until then. */
export function useTwins(rows: readonly CustomerRow[] | undefined): ReadonlySet<string> {
  const [found, setFound] = useState<{ rows: unknown; twins: ReadonlySet<string> }>()
  useEffect(() => {
    if (!rows) return
    const holders = new Map<string, string>()
    const twins = new Set<string>()
    let place = 0
    const look = () => {
      for (const row of rows.slice(place, (place += atOnce))) note(row, holders, twins)
      if (place < rows.length) timer = setTimeout(look)
      else setFound({ rows, twins })
    }
    let timer = setTimeout(look)
    return () => clearTimeout(timer)
  }, [rows])
  return found?.twins ?? none
}

function note(row: CustomerRow, holders: Map<string, string>, twins: Set<string>): void {
  const { purchaserOrgId } = row.provision
  const look = lookAlike(nameOf(row))
  const holder = holders.get(look)
  if (look === '' || holder === purchaserOrgId) return
  if (holder === undefined) holders.set(look, purchaserOrgId)
  else twins.add(holder).add(purchaserOrgId)
}
