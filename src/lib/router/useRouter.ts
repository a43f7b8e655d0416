import { useLayoutEffect, useRef } from 'react'
import type { Params, Pattern, SearchOf, To } from './register'
import type { Place, Router } from './router'
import { useOnScreen } from './RouterProvider'

/** The router. */
export function useRouter(): Router {
  return useOnScreen().router
}

/** The address of the page on screen, whatever was followed meanwhile. */
export function useLocation(): Pick<Place, 'key' | 'pathname' | 'searchText'> {
  return useOnScreen().place
}

/** Goes to another page. */
export function useNavigate(): Router['navigate'] {
  return useRouter().navigate
}

/** Goes to another page, once, as soon as it is drawn. */
export function Navigate<const P extends Pattern>(to: To<P>) {
  const { navigate } = useRouter()
  const hasGone = useRef(false)
  useLayoutEffect(() => {
    if (!hasGone.current) navigate(to)
    hasGone.current = true
  })
  return null
}

/** What the address says to the page of `pattern`. */
export function getRouteApi<const P extends Pattern>(pattern: P) {
  return {
    pattern,
    useParams: () => useOnScreen().place.params as Params<P>,
    useSearch: () => useOnScreen().place.search as SearchOf<P>,
  }
}
