import { lazy, Suspense, useState } from 'react'
import type { Person } from '~/api/sessionStore'
import { Commands } from '~/features/palette/Commands'
import { HeaderLinks } from '~/features/provisions/attention/HeaderLinks'
import { AccountMenu } from '~/features/session/AccountMenu'

const ForgetDialog = lazy(() => import('~/features/session/ForgetDialog'))

/** What stands at the end of the header of every page. Loaded lazily: nobody waits for it. */
export default function HeaderEnd({ person }: { person: Person }) {
  const [isForgetting, setIsForgetting] = useState(false)
  const forget = () => setIsForgetting(true)
  return (
    <>
      <Commands onForget={forget} />
      <HeaderLinks />
      <AccountMenu person={person} onForget={forget} />
      {isForgetting && (
        <Suspense>
          <ForgetDialog onClose={() => setIsForgetting(false)} />
        </Suspense>
      )}
    </>
  )
}
