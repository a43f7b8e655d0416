import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from '~/api/queryClient'
import { useSession } from '~/api/sessionStore'
import { SignIn } from '~/features/session/SignIn'
import { Starting } from '~/features/session/Starting'
import { Unreachable } from '~/features/session/Unreachable'
import { Frame } from './Frame'
import { makeRouter } from './router'

let router: ReturnType<typeof makeRouter> | undefined
let provisioning: Promise<unknown> | undefined

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
        <Frame>
          <SignIn reason={session.reason} message={session.message} />
        </Frame>
      )
    case 'unreachable':
      return (
        <Frame>
          <Unreachable />
        </Frame>
      )
    case 'signedIn':
    case 'expired':
      router ??= makeRouter()
      provisioning ??= import('~/provisioning/provisioning').then((it) => it.startProvisioning())
      return (
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      )
  }
}
