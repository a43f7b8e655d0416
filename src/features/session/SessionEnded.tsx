import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { useSignIn } from './useSignIn'

/** The session could not go on by itself; the screen below stays as it is. */
export function SessionEnded() {
  const { go, isGoing, isWeaker } = useSignIn()
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t('session.expired.title')}
      actions={
        <Button
          variant="primary"
          busy={isGoing}
          onClick={() => {
            go()
          }}
        >
          {t('session.expired.button')}
        </Button>
      }
    >
      {isWeaker ? t('signIn.weaker') : t('session.expired')}
    </Notice>
  )
}
