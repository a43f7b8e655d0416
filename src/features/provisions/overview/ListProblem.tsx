import { PortalError } from '~/api/PortalError'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

interface ListProblemProps {
  error: Error
  /** What could not be read. */
  title: string
  isReading: boolean
  onRetry: () => void
}

/** Why one list could not be read, in its own place. Trying again cures no missing privilege. */
export function ListProblem({ error, title, isReading, onRetry }: ListProblemProps) {
  const { text, detail } = errorText(error)
  const isForbidden = error instanceof PortalError && error.isForbidden
  return (
    <Notice
      tone={isForbidden ? 'info' : 'danger'}
      title={title}
      role="status"
      actions={
        !isForbidden && (
          <Button busy={isReading} onClick={onRetry}>
            {t('app.retry')}
          </Button>
        )
      }
    >
      <p>{text}</p>
      {detail && <p className="text-muted">{detail}</p>}
    </Notice>
  )
}
