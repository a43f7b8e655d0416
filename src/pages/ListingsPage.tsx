import { useQuery } from '@tanstack/react-query'
import { Store } from 'lucide-react'
import { myListings } from '~/api/listings'
import { usePerson } from '~/api/usePerson'
import { ListingCard } from '~/features/listings/ListingCard'
import { ListingFigures } from '~/features/provisions/overview/ListingFigures'
import { Link, Navigate } from '~/lib/router'
import { useNow } from '~/lib/useNow'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { buttonClass } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

/** All listings with what their purchasers come to; with a single one there is nothing to choose. */
export function ListingsPage() {
  const { portal } = usePerson()
  const { data, error, refetch } = useQuery(myListings(portal.id))
  const now = useNow()
  const [only, ...others] = data?.listings ?? []
  if (only && others.length === 0 && !data?.isPartial) {
    return <Navigate to={paths.listing} params={{ itemId: only.itemId }} replace />
  }
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('listings.title')} · ${t('app.name')}`}</title>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageHeading>{t('listings.title')}</PageHeading>
        <div className="flex flex-wrap gap-3">
          <Link to={paths.allPurchasers} className={buttonClass()}>
            {t('purchasers.all.title')}
          </Link>
          <Link to={paths.renewals} className={buttonClass()}>
            {t('renewals.title')}
          </Link>
          <Link to={paths.dashboard} className={buttonClass()}>
            {t('dashboard.title')}
          </Link>
        </div>
      </div>
      <p className="max-w-prose text-muted">{t('overview.lead')}</p>
      {error && (
        <PageProblem
          error={error}
          onRetry={() => void refetch()}
          forbiddenTitle={t('listings.forbidden.title')}
        />
      )}
      {!data && !error && <ListingsSkeleton />}
      {data?.listings.length === 0 && (
        <EmptyState icon={<Store aria-hidden />} title={t('listings.empty.title')}>
          {t('listings.empty')}
        </EmptyState>
      )}
      {data?.isPartial && (
        <Notice tone="info" role="status">
          {t('listings.partial')}
        </Notice>
      )}
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {data?.listings.map((listing) => (
          <ListingCard key={listing.itemId} listing={listing}>
            <ListingFigures orgId={portal.id} listing={listing} now={now} />
          </ListingCard>
        ))}
      </ul>
    </div>
  )
}

function ListingsSkeleton() {
  return (
    <Loading label={t('app.loading')}>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {[1, 2, 3].map((place) => (
          <Skeleton key={place} className="h-[23rem] w-full" />
        ))}
      </div>
    </Loading>
  )
}
