import type { MouseEvent } from 'react'
import { useNavigate } from '~/lib/router'
import type { ColumnId } from '~/rules/purchasers/columns'
import type { SortBy } from '~/rules/purchasers/sortRows'
import { ForeignText } from '~/ui/ForeignText'
import { HeaderCell } from '~/ui/Table'
import { AddressLink } from './AddressLink'
import { isCountColumn } from './columnLabel'
import { type PurchasersAddress, writeSort } from './purchasersAddress'
import { ResizeHandle } from './ResizeHandle'

const unsorted: ReadonlySet<ColumnId> = new Set(['listing', 'contact', 'orgId'])

interface ColumnHeadProps {
  id: ColumnId
  label: string
  sort: readonly SortBy[]
  onResize: (width: number) => void
}

/** Head of a column: a press sorts by it, a press with Shift by it after the others. */
export function ColumnHead({ id, label, sort, onResize }: ColumnHeadProps) {
  const navigate = useNavigate()
  const place = sort.findIndex(({ column }) => column === id)
  const now = sort[place]
  const isDescending = now !== undefined && !now.isDescending
  const addOrTurn = (event: MouseEvent) => {
    if (!event.shiftKey) return
    event.preventDefault()
    const next = { column: id, isDescending }
    // By name is what nobody chose, and after it nothing is left to sort.
    const isChosen = writeSort(sort) !== undefined
    const all = place >= 0 ? sort.with(place, next) : [...(isChosen ? sort : []), next]
    navigate({
      to: '.',
      search: (before: PurchasersAddress) => ({ ...before, page: undefined, sort: writeSort(all) }),
    })
  }
  const isSorted = !unsorted.has(id)
  return (
    <HeaderCell
      numeric={isCountColumn(id)}
      {...(isSorted && { sort: directionOf(now) })}
      place={sort.length > 1 && place >= 0 ? place + 1 : undefined}
    >
      {isSorted ? (
        <AddressLink
          patch={{ sort: writeSort([{ column: id, isDescending }]) }}
          onClick={addOrTurn}
        >
          <ForeignText text={label} />
        </AddressLink>
      ) : (
        <ForeignText text={label} />
      )}
      <ResizeHandle onResize={onResize} />
    </HeaderCell>
  )
}

function directionOf(sort: SortBy | undefined) {
  if (!sort) return 'none'
  return sort.isDescending ? 'descending' : 'ascending'
}
