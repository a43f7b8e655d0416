import { type ComponentType, memo, type ReactNode } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { type Observable, useObservable } from '~/lib/Observable'
import { NoPurchasers } from './NoPurchasers'
import { PageLinks } from './PageLinks'
import { type ListProps, PurchasersView } from './PurchasersView'
import { useShownRows } from './useShownRows'
import { useTwins } from './useTwins'

interface MatchingRowsProps extends ListProps {
  source: Parameters<typeof useShownRows>[0]['source']
  q: string
  isForeign: boolean
  /** What stands beside the status. */
  aside?: ReactNode
  /** What else can be done with the rows that match. */
  actions?: ((rows: readonly CustomerRow[]) => ReactNode) | undefined
  /** What stands above the rows that match, and before the name of each. */
  above?: ((rows: readonly CustomerRow[]) => ReactNode) | undefined
  Tick?: ComponentType<{ row: CustomerRow }> | undefined
  isReading: boolean
  onRefresh: () => void
}

interface ListRowsProps extends Omit<MatchingRowsProps, 'q'> {
  /** What is typed into the search; the address follows when typing rests. */
  typed: Observable<string>
}

/**
 * The rows of a list that match: a page of the portal's, and the whole list once it is here. Both are one table,
 * so that nothing in it begins anew when the list arrives.
 */
export function ListRows({ typed, ...rest }: ListRowsProps) {
  return <MatchingRows {...rest} q={useObservable(typed)} />
}

const MatchingRows = memo(function MatchingRows(props: MatchingRowsProps) {
  const shown = useShownRows(props)
  const { rows, all, isBehind, isFiltered, window } = shown
  const twins = useTwins(all)
  return (
    <div aria-busy={isBehind} className={`flex flex-col gap-3 ${isBehind ? 'opacity-50' : ''}`}>
      <PurchasersView
        {...props}
        {...shown}
        twins={twins}
        actions={props.actions?.(rows)}
        above={props.above?.(rows)}
      />
      {rows.length === 0 && <NoPurchasers isForeign={props.isForeign} isFiltered={isFiltered} />}
      {window && <PageLinks window={window} />}
    </div>
  )
})
