import type { Listing } from '~/contract/listings'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { needsPerson, openFirst } from '~/provisioning/attention'
import { isEnd } from '~/provisioning/intent'
import { useIntents } from '~/provisioning/provisioning'
import { buttonClass } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { changeWords } from './changeWords'
import { IntentLines } from './IntentLines'
import { underWayTitle } from './underWayTitle'

interface OpenChangeNoticeProps {
  itemId: string
  orgId: string
  listing: Listing | undefined
}

/** On the page of a purchaser: a change that is open or needs to be noted, live. */
export function OpenChangeNotice({ itemId, orgId, listing }: OpenChangeNoticeProps) {
  const ofThese = useIntents().filter(
    ({ key }) => key.itemId === itemId && key.purchaserOrgId === orgId,
  )
  const [intent] = openFirst(ofThese.filter(needsPerson))
  if (!intent) return null
  const { text, tone } = changeWords(intent, listing)
  return (
    <Notice
      tone={tone === 'success' ? 'info' : tone}
      role="status"
      title={isEnd(intent) ? t('attention.title') : underWayTitle(intent)}
      actions={
        <Link to={paths.attention} className={buttonClass('neutral')}>
          {t('underway.show')}
        </Link>
      }
    >
      <p>{text}</p>
      <IntentLines intent={intent} listing={listing} />
    </Notice>
  )
}
