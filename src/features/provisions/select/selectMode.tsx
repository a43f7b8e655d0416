import type { CustomerRow } from '~/contract/provisions'
import { Observable } from '~/lib/Observable'
import { RowTick } from './RowTick'
import type { Selection } from './Selection'
import { SelectPanel, type SelectPanelProps } from './SelectPanel'

/** Choosing rows of a list: what stands in each row, and above the table. Loaded when somebody begins. */
export interface SelectMode {
  Tick: (props: { row: CustomerRow }) => React.ReactNode
  Panel: (props: Omit<SelectPanelProps, 'selection'>) => React.ReactNode
}

/** Begins with nothing chosen. */
export function beginSelecting(): SelectMode {
  const selection: Selection = new Observable<ReadonlySet<string>>(new Set())
  return {
    Tick: ({ row }) => <RowTick selection={selection} row={row} />,
    Panel: (props) => <SelectPanel {...props} selection={selection} />,
  }
}
