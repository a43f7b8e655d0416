import type { Person } from '~/api/sessionStore'
import { AccountMenu } from '~/features/session/AccountMenu'

/** The end of the header for people of a purchaser: no search, list or history, which are the seller's. */
export default function GuestEnd({ person }: { person: Person }) {
  return <AccountMenu person={person} />
}
