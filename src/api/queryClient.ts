import { QueryClient } from '@tanstack/react-query'
import { whenIdle } from '~/lib/whenIdle'
import { PortalError } from './PortalError'
import { onSession } from './sessionStore'

const retries = 2

/** Only a lost or overloaded answer is worth asking again; a refusal stays one. */
function isWorthRetrying(failureCount: number, error: Error): boolean {
  if (failureCount >= retries || !(error instanceof PortalError)) return false
  const { kind, code = 0 } = error
  return kind === 'network' || kind === 'timeout' || (kind === 'refused' && code >= 500)
}

/** The cache of what was read; it ends with the session. Writes never go through it: see src/provisioning. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthRetrying,
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
})

onSession((session) => {
  if (session.status === 'signedOut') queryClient.clear()
})

/** How long what nobody waits for makes way for the first answer, in ms. */
const mostWait = 1000
/** A page that asks for anything has asked by then, in ms. */
const askedBy = 100

let first: Promise<void> | undefined

/** Settles when the first answer of the portal, good or bad, is on the screen, or when none was asked for. */
export function firstAnswer(): Promise<void> {
  first ??= new Promise((resolve) => {
    const settle = () => {
      unsubscribe()
      // What the answer has brought is drawn first.
      void whenIdle().then(resolve)
    }
    const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
      const isAnswer = event.type === 'updated' && event.action.type !== 'fetch'
      if (isAnswer) settle()
    })
    setTimeout(settle, mostWait)
    setTimeout(() => queryClient.isFetching() === 0 && settle(), askedBy)
  })
  return first
}
