import { type Person, useSession } from './sessionStore'

/** Who is signed in, for screens that only somebody signed in can reach. */
export function usePerson(): Person {
  const session = useSession()
  if ('user' in session) return session
  throw new Error('This screen needs somebody signed in')
}
