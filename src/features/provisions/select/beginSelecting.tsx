import { Observable } from '~/lib/Observable'
import { RowTick } from './RowTick'
import type { Selection } from './Selection'
import type { SelectMode } from './SelectMode'
import { SelectPanel } from './SelectPanel'

/** Begins with nothing chosen. */
export function beginSelecting(): SelectMode {
  const selection: Selection = new Observable<ReadonlySet<string>>(new Set())
  return {
    Tick: ({ row }) => <RowTick selection={selection} row={row} />,
    Panel: (props) => <SelectPanel {...props} selection={selection} />,
  }
}
