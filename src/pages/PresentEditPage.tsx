import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { EditSeats } from '~/features/provisions/EditSeats'
import { AllowChange } from '~/features/provisions/present/AllowChange'
import { endPermission, usePermission } from '~/features/provisions/present/permission'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { useIntents, useProvisioning } from '~/provisioning/provisioning'
import { mayProvision } from '~/rules/may'
import { buttonClass } from '~/ui/Button'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.presentEdit)

/** The one change that was allowed, with the same review as everywhere. Without leave there is nothing to type or to send. */
export function PresentEditPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const navigate = useNavigate()
  const listing = useQuery(listingQuery(itemId)).data
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...purchaser(portal.id, itemId, orgId),
    refetchOnMount: 'always',
  })
  const provisioning = useProvisioning()
  const isAllowed = useOneChange() !== undefined
  const { username } = user
  const draftKey = useMemo(() => ({ username, itemId, orgId }), [username, itemId, orgId])
  const row = data?.row
  const may = mayProvision({
    user,
    portal,
    provision: row?.provision,
    listing: row?.listing ?? listing,
    now: data?.readAt ?? 0,
  })
  const isReady = provisioning.status !== 'starting' && data !== undefined && isFetchedAfterMount
  const back = (
    <Link to={paths.present} params={params} className={buttonClass('neutral')}>
      {t('present.back')}
    </Link>
  )
  const isForm = isReady && row && may.may && provisioning.status === 'ready'
  return (
    <div className="flex flex-col gap-4">
      {!isForm && <PageHeading>{t('edit.title')}</PageHeading>}
      {error && !data && <PageProblem error={error} onRetry={() => void refetch()} />}
      {!isReady && !error && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-120 w-full max-w-2xl" />
        </Loading>
      )}
      {isReady && !row && <Notice tone="info">{t('purchaser.missing')}</Notice>}
      {isReady && row && !may.may && <Notice tone="info">{t(`why.${may.reason}`)}</Notice>}
      {isReady && provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {isForm && (
        <EditSeats
          opened={{ row, askedAt: data.askedAt, readAt: data.readAt }}
          listing={listing}
          // Others of the same listing would tell of more entitlements, and are not here.
          others={[]}
          sellerOrgId={portal.id}
          draftKey={draftKey}
          engine={provisioning.engine}
          asked={undefined}
          closed={isAllowed ? undefined : <AllowChange back={back} />}
          onLeave={() => void navigate({ to: paths.present, params })}
          ways={back}
        />
      )}
      {!isForm && back}
    </div>
  )
}

/** Until when a change may be made; the one that is made here ends it. */
function useOneChange(): number | undefined {
  const [openedAt] = useState(Date.now)
  const newest = useIntents()[0]
  const madeAt = newest && newest.createdAt >= openedAt ? newest.createdAt : undefined
  useEffect(() => {
    if (madeAt !== undefined) endPermission()
  }, [madeAt])
  return usePermission()
}
