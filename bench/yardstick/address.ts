import { useSyncExternalStore } from 'react'

/** What the address says after its `#`: who asks whom about what. */
export interface Address {
  portal: string
  token: string
  itemId: string
  /** Purchaser whose details are open; empty: the list. */
  org: string
}

const read = () => new URLSearchParams(location.hash.slice(1))

/** The address as it is now. */
export function useAddress(): Address {
  useSyncExternalStore(
    (tell) => {
      addEventListener('hashchange', tell)
      return () => {
        removeEventListener('hashchange', tell)
      }
    },
    () => location.hash,
  )
  const hash = read()
  const get = (name: keyof Address) => hash.get(name) ?? ''
  return { portal: get('portal'), token: get('token'), itemId: get('itemId'), org: get('org') }
}

/** Link to the details of a purchaser; without one, to the list. */
export function linkTo(org?: string): string {
  const hash = read()
  if (org === undefined) hash.delete('org')
  else hash.set('org', org)
  return `#${hash.toString()}`
}
