import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'

/** The way to everything that is kept of a change. */
export function ReceiptLink({ id, className }: { id: string; className?: string }) {
  return (
    <Link to={paths.receipt} params={{ changeId: id }} className={className}>
      {t('result.receipt')}
    </Link>
  )
}
