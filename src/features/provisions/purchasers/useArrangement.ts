import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { rememberColumns, rememberedColumns } from './columnMemory'
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

/** What the address says, else what this browser remembers of the list, else the usual columns. */
export function useArrangement(
  list: string,
  { cols }: PurchasersAddress,
  entitlements: readonly string[],
): Arrangement {
  const navigate = useNavigate()
  const [remembered, setRemembered] = useState(() => rememberedColumns(list))
  const columns = useMemo(
    () => readColumns(cols ?? remembered) ?? usualColumns(entitlements),
    [cols, remembered, entitlements],
  )
  const patch = (change: PurchasersAddress) =>
    navigate({
      to: '.',
      search: (before: PurchasersAddress) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  return {
    columns,
    onColumns: (next) => {
      const text = next && writeColumns(next)
      rememberColumns(list, text)
      setRemembered(text)
      void patch({ cols: text })
    },
    onDensity: (density) => void patch({ density }),
  }
}
