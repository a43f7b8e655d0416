import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { Extras } from '~/features/provisions/present/Extras'
import { keepProposal } from '~/features/provisions/present/keepProposal'
import { OpenChange } from '~/features/provisions/present/OpenChange'
import { Presentation } from '~/features/provisions/present/Presentation'
import { getRouteApi, Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { mayProvision } from '~/rules/may'
import { buttonClass } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.present)

/** What the presented purchaser sees. Whose it is, is in the frame and in the title. */
export function PresentPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const listing = useQuery(listingQuery(itemId)).data
  const { data, error, refetch } = useQuery(purchaser(portal.id, itemId, orgId))
  const row = data?.row
  const may =
    row &&
    mayProvision({
      user,
      portal,
      provision: row.provision,
      listing: row.listing ?? listing,
      now: data.readAt,
    })
  // It fills the form that this person has.
  const form = may?.may === true ? undefined : 'propose'
  const draftKey = { username: user.username, itemId, orgId, form } as const
  return (
    <>
      {error && (
        <div className="flex flex-col gap-4">
          {!row && <PageHeading>{t('present.heading')}</PageHeading>}
          <PageProblem error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && <PresentationSkeleton />}
      {data && !row && (
        <EmptyState isPage icon={<Building2 aria-hidden />} title={t('purchaser.missing.title')}>
          {t('purchaser.missing')}
        </EmptyState>
      )}
      {row && (
        <Presentation
          row={row}
          readAt={data.readAt}
          listing={listing}
          listingTitle={visibleText(listing?.title) || itemId}
          onKeep={(held, simulation) => keepProposal(draftKey, held, simulation)}
          tools={
            may?.may === true && (
              <Link to={paths.presentEdit} params={params} className={buttonClass('neutral')}>
                {t('present.edit')}
              </Link>
            )
          }
        >
          <OpenChange itemId={itemId} orgId={orgId} listing={listing} />
          <Extras sellerOrgId={portal.id} row={row} />
        </Presentation>
      )}
    </>
  )
}

function PresentationSkeleton() {
  return (
    <Loading label={t('app.loading')}>
      <h1 className="text-2xl">
        <span className="sr-only">{t('app.loading')}</span>
        <Skeleton className="h-8 w-72" />
      </h1>
      <Skeleton className="mt-8 h-24 w-full max-w-4xl" />
      <Skeleton className="mt-8 h-32 w-full" />
      <Skeleton className="mt-8 h-40 w-full" />
    </Loading>
  )
}
