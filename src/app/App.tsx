import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from '~/api/queryClient'
import { useSession } from '~/api/sessionStore'
import { Starting } from '~/features/session/Starting'
import { later } from '~/lib/later'
import { ErrorBoundary, type Router, RouterProvider } from '~/lib/router'
import { withTexts } from '~/messages/t'
import { Frame } from './Frame'
import { PageError } from './PageError'
import { Root } from './Root'
import { makeRouter } from './router'

const vital = { Meanwhile: Starting, isVital: true }
const SignIn = later(() => withTexts(() => import('~/features/session/SignIn')), vital)
const Unreachable = later(() => withTexts(() => import('~/features/session/Unreachable')), vital)

let router: Router | undefined

/** What is shown depends on the session first, and on the address only for somebody signed in. */
export function App() {
  const session = useSession()
  switch (session.status) {
    case 'starting':
      return (
        <Frame>
          <Starting />
        </Frame>
      )
    case 'signedOut':
      return (
        <Outside>
          <SignIn reason={session.reason} message={session.message} />
        </Outside>
      )
    case 'unreachable':
      return (
        <Outside>
          <Unreachable />
        </Outside>
      )
    case 'signedIn':
    case 'expired':
      router ??= makeRouter()
      return (
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} failed={PageError}>
            <Root />
          </RouterProvider>
        </QueryClientProvider>
      )
  }
}

/** A screen of nobody signed in. Its file is gone when a newer build was deployed: then the page is loaded anew. */
function Outside({ children }: { children: ReactNode }) {
  return (
    <Frame>
      <ErrorBoundary fallback={LoadAgain}>{children}</ErrorBoundary>
    </Frame>
  )
}

function LoadAgain() {
  return <PageError reset={() => location.reload()} />
}
