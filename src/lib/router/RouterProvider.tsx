import {
  type ComponentType,
  createContext,
  type ReactNode,
  startTransition,
  Suspense,
  use,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import type { Place, Router } from './router'
import { restoreScroll, watchScroll } from './scroll'

interface OnScreen {
  router: Router
  place: Place
  /** Whether there is a page to be shown. */
  hasBegun: boolean
  Failed: ComponentType<{ reset: () => void }>
}

const Context = createContext<OnScreen | undefined>(undefined)

interface RouterProviderProps {
  router: Router
  /** Shown in place of a page that breaks. */
  failed: OnScreen['Failed']
  children: ReactNode
}

/** Has everything inside follow the address. A page whose file is still on its way lets the one before stay. */
export function RouterProvider({ router, failed: Failed, children }: RouterProviderProps) {
  const [place, setPlace] = useState(router.latest)
  useEffect(() => {
    const follow = () => {
      const next = router.latest()
      // What can be drawn at once is: a transition would first show the old page for another frame.
      if (next.page.isLoaded?.() === false) startTransition(() => setPlace(next))
      else setPlace(next)
    }
    follow()
    return router.history.subscribe(follow)
  }, [router])
  useEffect(() => watchScroll(router.history), [router])
  const hasBegun = useBegun(place)
  return (
    <Context value={{ router, place, hasBegun, Failed }}>
      <ErrorBoundary fallback={Failed} resetKey={place.key}>
        {children}
      </ErrorBoundary>
    </Context>
  )
}

/**
 * Whether the file of the first page has come, or could not be had. React would keep a page that suspends back for
 * 300 ms; later ones have another before them, and take its place as soon as they can.
 */
function useBegun({ page }: Place): boolean {
  const [hasBegun, setBegun] = useState(page.isLoaded?.() !== false)
  useEffect(() => {
    if (!hasBegun) void page.preload?.().then(() => setBegun(true))
  }, [hasBegun, page])
  return hasBegun
}

/** The page of the address. */
export function Outlet() {
  const { place, hasBegun, Failed } = useOnScreen()
  const { Page, retry } = place.page
  if (!hasBegun) return null
  return (
    <ErrorBoundary fallback={Failed} resetKey={place.key} onReset={retry}>
      <Suspense>
        <Page />
        <Arrived place={place} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Scrolls as soon as the page is there, before anybody sees it. */
function Arrived({ place }: { place: Place }) {
  useLayoutEffect(() => restoreScroll(place), [place])
  return null
}

/** The router and the place on screen. @throws outside of a `RouterProvider` */
export function useOnScreen(): OnScreen {
  const onScreen = use(Context)
  if (!onScreen) throw new Error('There is no router around this.')
  return onScreen
}

/** The path of the page on screen, which the address may follow a moment later; none outside of a `RouterProvider`. */
export function useShownPath(): string | undefined {
  return use(Context)?.place.pathname
}
