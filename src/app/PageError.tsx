import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'
import { Button } from '~/ui/Button'

/** When a page itself breaks: nothing of it can be trusted, so all of it is replaced. */
export function PageError({ reset }: { reset: () => void }) {
  return (
    <Notice
      tone="danger"
      role="alert"
      title={t('error.title')}
      actions={<Button onClick={reset}>{t('app.retry')}</Button>}
    >
      {t('error.page')}
    </Notice>
  )
}
