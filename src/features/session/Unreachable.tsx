import { startSession } from '~/api/session'
import { config } from '~/config'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'

/** Signed in as far as this browser knows, but the portal did not answer. */
export default function Unreachable() {
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('session.unreachable.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('session.unreachable.title')}</PageHeading>
      <Notice
        tone="danger"
        role="alert"
        actions={<Button onClick={() => void startSession()}>{t('app.retry')}</Button>}
      >
        {t('session.unreachable', { portal: new URL(config().portalUrl).host })}
      </Notice>
    </div>
  )
}
