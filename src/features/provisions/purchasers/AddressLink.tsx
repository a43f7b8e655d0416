import type { MouseEvent, ReactNode } from 'react'
import { Link } from '~/lib/router'
import type { PurchasersAddress } from './purchasersAddress'

interface AddressLinkProps {
  /** What of the address changes; the page begins anew. */
  patch: PurchasersAddress
  'aria-current'?: 'true' | undefined
  className?: string
  onClick?: (event: MouseEvent) => void
  children: ReactNode
}

/** A link to the same list, seen another way. */
export function AddressLink({ patch, ...rest }: AddressLinkProps) {
  return (
    <Link
      {...rest}
      to="."
      search={(before: PurchasersAddress) => ({ ...before, page: undefined, ...patch })}
    />
  )
}
