import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'
import { Button } from '~/ui/Button'
import { PageHeading } from '~/ui/PageHeading'

/** When a page itself breaks: nothing of it can be trusted, so all of it is replaced. */
export function PageError({ reset }: { reset: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('error.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('error.title')}</PageHeading>
      <Notice
        tone="danger"
        role="alert"
        actions={<Button onClick={reset}>{t('app.retry')}</Button>}
      >
        {t('error.page')}
      </Notice>
    </div>
  )
}
