import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { listing as listingQuery } from '~/api/listings'
import { purchaserName } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { Receipt } from '~/features/provisions/history/Receipt'
import { getRouteApi, Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { Intent } from '~/provisioning/intent'
import { useIntents, useProvisioning } from '~/provisioning/provisioning'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'

const route = getRouteApi(paths.receipt)

/** The receipt of one change made in this browser. */
export function ReceiptPage() {
  const { changeId } = route.useParams()
  const provisioning = useProvisioning()
  const intent = useIntents().find(({ id }) => id === changeId)
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('result.receipt')} · ${t('app.name')}`}</title>
      <Link to={paths.history} className="text-muted print:hidden">
        {t('history.title')}
      </Link>
      {intent && <Named intent={intent} />}
      {!intent && <PageHeading>{t('result.receipt')}</PageHeading>}
      {provisioning.status === 'starting' && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-80 w-full max-w-3xl" />
        </Loading>
      )}
      {provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {provisioning.status === 'ready' && !intent && (
        <EmptyState icon={<SearchX aria-hidden />} title={t('receipt.missing.title')}>
          {t('receipt.missing')}
        </EmptyState>
      )}
    </div>
  )
}

function Named({ intent }: { intent: Intent }) {
  const { sellerOrgId, itemId, purchaserOrgId } = intent.key
  const { portal } = usePerson()
  const listing = useQuery(listingQuery(itemId)).data
  const { data: name } = useQuery(purchaserName(sellerOrgId, itemId, purchaserOrgId))
  const purchaser = visibleText(name) || purchaserOrgId
  return <Receipt receipt={{ intent, purchaser, listing, seller: portal.name }} />
}
