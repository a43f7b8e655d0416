import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { buttonClass } from '~/ui/Button'

/** From what became of a change to the purchaser it was about. */
export function BackToPurchaser({ params }: { params: { itemId: string; orgId: string } }) {
  return (
    <Link to={paths.purchaser} params={params} className={buttonClass('neutral')}>
      {t('result.back')}
    </Link>
  )
}
