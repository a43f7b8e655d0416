import { useMemo, useState } from 'react'
import {
  rememberColumns,
  rememberDensity,
  rememberedColumns,
  rememberedDensity,
} from '~/api/arrangements'
import { useNavigate } from '~/lib/router'
import {
  type PurchasersAddress,
  readColumns,
  type ShownColumn,
  writeColumns,
} from './purchasersAddress'
import { usualColumns } from './usualColumns'

/** The columns of a list, and how to arrange them; `undefined` brings the usual ones back. */
export interface Arrangement {
  columns: readonly ShownColumn[]
  onColumns: (columns: readonly ShownColumn[] | undefined) => void
  onDensity: (density: PurchasersAddress['density']) => void
}

type Wishes = Pick<PurchasersAddress, 'cols' | 'density'>

/** How an address wants a list arranged, filled in with what this browser remembers of the list. */
export function useRemembered(list: string, address: PurchasersAddress) {
  const [remembered, setRemembered] = useState((): Wishes => {
    return { cols: rememberedColumns(list), density: rememberedDensity() }
  })
  const { cols = remembered.cols, density = remembered.density } = address
  const remember = (change: Wishes) => {
    if ('cols' in change) rememberColumns(list, change.cols)
    if ('density' in change) rememberDensity(change.density)
    setRemembered({ ...remembered, ...change })
  }
  return {
    address: useMemo(() => ({ ...address, cols, density }), [address, cols, density]),
    remember,
  }
}

/** What the address says of columns, else the usual ones. */
export function useArrangement(
  { cols }: PurchasersAddress,
  remember: (change: Wishes) => void,
  entitlements: readonly string[],
  isOfAll = false,
): Arrangement {
  const navigate = useNavigate()
  const columns = useMemo(
    () => readColumns(cols) ?? usualColumns(entitlements, isOfAll),
    [cols, entitlements, isOfAll],
  )
  const arrange = (change: Wishes) => {
    remember(change)
    navigate({
      to: '.',
      search: (before: PurchasersAddress) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  }
  return {
    columns,
    onColumns: (next) => arrange({ cols: next && writeColumns(next) }),
    onDensity: (density) => arrange({ density }),
  }
}
