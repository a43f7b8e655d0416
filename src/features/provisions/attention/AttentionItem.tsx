import { useQuery } from '@tanstack/react-query'
import { listing as listingQuery } from '~/api/listings'
import { Link } from '~/lib/router'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { Engine } from '~/provisioning/Engine'
import { type Intent, isEnd } from '~/provisioning/intent'
import { Button, buttonClass } from '~/ui/Button'
import { ChangeActions } from '../ChangeActions'
import { IntentLines } from '../IntentLines'
import { ListingTitle } from '../ListingTitle'
import { PurchaserName } from '../PurchaserName'
import { ReceiptLink } from '../ReceiptLink'
import { VerdictText } from '../VerdictText'

/** One change that needs somebody: whose, what, how it stands now, and what can be done. */
export function AttentionItem({ intent, engine }: { intent: Intent; engine: Engine }) {
  const { itemId, purchaserOrgId: orgId } = intent.key
  const listing = useQuery(listingQuery(itemId)).data
  return (
    <li className="flex flex-col gap-3 rounded-sm border border-line bg-surface p-4">
      <div>
        <h2 className="text-lg font-medium">
          <Link to={paths.purchaser} params={{ itemId, orgId }}>
            <PurchaserName of={intent.key} />
          </Link>
        </h2>
        <p className="text-muted">
          <ListingTitle itemId={itemId} />
          {' · '}
          {instantTexts(intent.createdAt, intent.createdAt).local}
        </p>
      </div>
      <IntentLines intent={intent} listing={listing} />
      <div role="status">
        <VerdictText intent={intent} listing={listing} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <ChangeActions intent={intent} engine={engine} />
        {isEnd(intent) && <NotedButton id={intent.id} engine={engine} />}
        <ReceiptLink id={intent.id} className={buttonClass('quiet')} />
      </div>
    </li>
  )
}

/** Takes an end off the list; the history keeps it. */
function NotedButton({ id, engine }: { id: string; engine: Engine }) {
  const note = () => {
    // The button goes with its row: whoever uses the keyboard goes on from the top of the page.
    document.getElementById('main')?.focus({ preventScroll: true })
    void engine.acknowledge(id)
  }
  return <Button onClick={note}>{t('attention.noted')}</Button>
}
