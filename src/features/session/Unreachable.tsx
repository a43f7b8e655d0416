import { startSession } from '~/api/session'
import { config } from '~/config'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** Signed in as far as this browser knows, but the portal did not answer. */
export function Unreachable() {
  return (
    <Notice
      tone="danger"
      role="alert"
      title={t('session.unreachable.title')}
      actions={<Button onClick={() => void startSession()}>{t('app.retry')}</Button>}
    >
      <title>{t('app.name')}</title>
      {t('session.unreachable', { portal: new URL(config().portalUrl).host })}
    </Notice>
  )
}
