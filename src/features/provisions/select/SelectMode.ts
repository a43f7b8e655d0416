import type { ComponentType } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'

/** What is chosen from, and what becomes of it. */
export interface SelectPanelProps {
  itemId: string
  /** All purchasers of the listing, and those that are shown. */
  all: readonly CustomerRow[]
  shown: readonly CustomerRow[]
  /** Entitlements of the listing. */
  keys: readonly string[]
  listing: Listing | undefined
  onEnd: () => void
}

/** Choosing rows of a list: what stands in each row, and above the table. Loaded when somebody begins. */
export interface SelectMode {
  Tick: ComponentType<{ row: CustomerRow }>
  Panel: ComponentType<SelectPanelProps>
}
