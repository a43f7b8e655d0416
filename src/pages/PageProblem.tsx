import { PortalError } from '~/api/PortalError'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

interface PageProblemProps {
  error: unknown
  onRetry: () => void
  /** Heading when the role is what stands in the way. */
  forbiddenTitle?: string | undefined
}

/** Why a page could not be read, and the next step. A missing privilege is no fault: trying again is not offered. */
export function PageProblem({ error, onRetry, forbiddenTitle }: PageProblemProps) {
  const { text, detail } = errorText(error)
  if (error instanceof PortalError && error.isForbidden) {
    return (
      <Notice tone="info" role="alert" title={forbiddenTitle ?? t('error.title')}>
        {text}
      </Notice>
    )
  }
  return (
    <Notice
      tone="danger"
      role="alert"
      title={t('error.title')}
      actions={<Button onClick={onRetry}>{t('app.retry')}</Button>}
    >
      <p>{text}</p>
      {detail && <p className="text-muted">{detail}</p>}
    </Notice>
  )
}
