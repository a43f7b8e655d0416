import { useSession } from '~/api/sessionStore'
import { useOnline } from '~/lib/useOnline'
import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'
import { SessionEnded } from './SessionEnded'

/** What keeps any screen from going on: the session has ended, the network is away. */
export function SessionNotices() {
  const session = useSession()
  const isOnline = useOnline()
  return (
    <>
      {session.status === 'expired' && <SessionEnded />}
      {!isOnline && (
        <Notice tone="warning" role="status">
          {t('session.offline')}
        </Notice>
      )}
    </>
  )
}
