import type { Person } from '~/api/sessionStore'
import { HeaderLinks } from '~/features/provisions/attention/HeaderLinks'
import { AccountMenu } from '~/features/session/AccountMenu'

/** What stands at the end of the header of every page. Loaded lazily: nobody waits for it. */
export default function HeaderEnd({ person }: { person: Person }) {
  return (
    <>
      <HeaderLinks />
      <AccountMenu person={person} />
    </>
  )
}
