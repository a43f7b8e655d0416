import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { linkTo } from './address'
import type { PurchasersTable } from './App'

const sorts = { asc: 'ascending', desc: 'descending' } as const
const rowHeight = 36

/** The table; only rows in sight are in the page. */
export function Rows({ table }: { table: PurchasersTable }) {
  const box = useRef<HTMLDivElement>(null)
  const { rows } = table.getRowModel()
  // No compiler memoizes anything here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
  })
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div ref={box} className="box">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                return (
                  <th key={header.id} aria-sort={sorted ? sorts[sorted] : 'none'}>
                    <button type="button" onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                    </button>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          <tr aria-hidden style={{ height: before }} />
          {items.map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <tr key={row.id} aria-rowindex={item.index + 2}>
                  {row.getVisibleCells().map((cell) => (
                    <td key={cell.id}>
                      {cell.column.id === 'organization' ? (
                        <a href={linkTo(row.id)}>
                          <table.FlexRender cell={cell} />
                        </a>
                      ) : (
                        <table.FlexRender cell={cell} />
                      )}
                    </td>
                  ))}
                </tr>
              )
            )
          })}
          <tr aria-hidden style={{ height: after }} />
        </tbody>
      </table>
    </div>
  )
}
