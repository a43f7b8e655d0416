import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { nameOf } from '~/features/provisions/nameOf'
import { ProvisionDetails } from '~/features/provisions/ProvisionDetails'
import { PurchaserHeader } from '~/features/provisions/PurchaserHeader'
import { SeatsSummary } from '~/features/provisions/SeatsSummary'
import { isolate, visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { mayProvision } from '~/rules/may'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.purchaser)

/** One purchaser of one listing: what it is, then the seats, then everything else. */
export function PurchaserPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const navigate = useNavigate()
  const listing = useQuery(listingQuery(itemId)).data
  const { data, error, refetch } = useQuery(purchaser(portal.id, itemId, orgId))
  const row = data?.row
  const title = row ? nameOf(row) : orgId
  const may =
    row &&
    mayProvision({
      user,
      portal,
      provision: row.provision,
      listing: row.listing ?? listing,
      now: data.readAt,
    })
  const reason = may?.may === false ? t(`why.${may.reason}`) : undefined
  return (
    <div className="flex flex-col gap-5">
      <title>{`${title} · ${t('app.name')}`}</title>
      <Link to={paths.listing} params={{ itemId }} className="text-muted">
        {t('purchaser.back')}
      </Link>
      {error && <PageProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-8 w-72" />
          <Skeleton className="mt-4 h-48 w-full" />
        </Loading>
      )}
      {data && !row && (
        <EmptyState icon={<Building2 aria-hidden />} title={t('purchaser.missing.title')}>
          {t('purchaser.missing')}
        </EmptyState>
      )}
      {row && (
        <>
          <PurchaserHeader
            row={row}
            listingTitle={visibleText(listing?.title) || itemId}
            readAt={data.readAt}
            action={
              <Button
                variant="primary"
                disabledReason={reason}
                onClick={() => void navigate({ to: paths.editSeats, params })}
              >
                {t('purchaser.edit')}
              </Button>
            }
          />
          {may?.may === true && may.warning && (
            <Notice tone="warning">{t('purchaser.ended')}</Notice>
          )}
          <div className="grid gap-6 lg:grid-cols-2">
            <SeatsSummary
              provision={row.provision}
              listing={listing}
              organization={isolate(nameOf(row))}
              readAt={data.readAt}
            />
            <ProvisionDetails row={row} readAt={data.readAt} />
          </div>
        </>
      )}
    </div>
  )
}
