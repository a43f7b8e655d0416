import { useQuery } from '@tanstack/react-query'
import { type ReactTable, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { linkTo, useAddress } from './address'
import { columns, features } from './columns'
import { Details } from './Details'
import { type Page, type Purchaser, purchasers } from './purchasers'
import { Rows } from './Rows'

export type PurchasersTable = ReactTable<typeof features, Purchaser>

const noPages: Page[] = []

/** The list, or one of it. */
export function App() {
  const address = useAddress()
  const { data: pages = noPages, error } = useQuery(purchasers(address))
  const data = useMemo(() => pages.flatMap((page) => page.provisions), [pages])
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.provision.purchaserOrgId,
    getColumnCanGlobalFilter: (column) => column.id === 'organization',
    globalFilterFn: 'includesString',
    enableSortingRemoval: false,
  })
  const open = data.find((row) => row.provision.purchaserOrgId === address.org)
  if (error) return <p role="alert">{error.message}</p>
  if (open) return <Details purchaser={open} back={linkTo()} />
  return <List table={table} read={data.length} total={pages.at(-1)?.total} />
}

interface ListProps {
  table: PurchasersTable
  /** Rows that are here. */
  read: number
  /** Rows there are; `undefined` until the portal has said so. */
  total: number | undefined
}

function List({ table, read, total }: ListProps) {
  const shown = table.getRowModel().rows.length
  return (
    <main>
      <h1>Purchasers</h1>
      <input
        type="search"
        aria-label="Search purchasers"
        value={(table.state.globalFilter as string | undefined) ?? ''}
        onChange={(event) => {
          table.setGlobalFilter(event.target.value)
        }}
      />
      <fieldset>
        {table.getAllLeafColumns().map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={column.getIsVisible()}
              onChange={column.getToggleVisibilityHandler()}
            />
            {String(column.columnDef.header)}
          </label>
        ))}
      </fieldset>
      {total === undefined ? <p>Loading…</p> : <Rows table={table} />}
      <p role="status">
        {total !== undefined && read < total && `Loading ${read.toLocaleString('en-US')}, `}
        {`${shown.toLocaleString('en-US')} of ${(total ?? 0).toLocaleString('en-US')}`}
      </p>
    </main>
  )
}
