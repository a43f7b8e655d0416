import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { nameOf } from '~/rules/nameOf'
import { OpenChangeNotice } from '~/features/provisions/OpenChangeNotice'
import { OtherListings } from '~/features/provisions/OtherListings'
import { ProvisionDetails } from '~/features/provisions/ProvisionDetails'
import { PurchaserHeader } from '~/features/provisions/PurchaserHeader'
import { SpokenSentence } from '~/features/provisions/SpokenSentence'
import { ariaKeys } from '~/lib/shortcuts'
import { useShortcut } from '~/lib/useShortcut'
import { PresentButton } from '~/features/provisions/present/PresentButton'
import { SeatsInUse } from '~/features/provisions/seatCheck/SeatsInUse'
import { SeatsSummary } from '~/features/provisions/SeatsSummary'
import { isolate, visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { WithdrawSection } from '~/features/provisions/access/WithdrawSection'
import { licensedBy } from '~/rules/licensedBy'
import { mayProvision, type ProvisionQuestion } from '~/rules/may'
import { type AccessWhyNot, mayGrant, mayWithdraw } from '~/rules/mayAccess'
import { kindOf } from '~/rules/provisionState'
import { Afterwards } from '~/ui/Afterwards'
import { Button, buttonClass } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
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
  const question = row && {
    user,
    portal,
    provision: row.provision,
    listing: row.listing ?? listing,
    now: data.readAt,
  }
  const may = question && mayProvision(question)
  const isRequested = row !== undefined && row !== null && kindOf(row.provision) === 'request'
  const reason = may?.may === false ? t(`why.${may.reason}`) : undefined
  const mayOnlyPropose = may?.may === false && may.reason === 'missingPrivilege'
  const edit = () => navigate({ to: mayOnlyPropose ? paths.propose : paths.editSeats, params })
  useShortcut('edit', may?.may === true || mayOnlyPropose ? edit : undefined)
  return (
    <div className="flex flex-col gap-5">
      <title>{`${title} · ${t('app.name')}`}</title>
      <Link to={paths.listing} params={{ itemId }} className="-mb-5 self-start text-muted">
        {t('purchaser.back')}
      </Link>
      {error && !row && <PageHeading>{title}</PageHeading>}
      {error && <PageProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PurchaserSkeleton />}
      {data && !row && (
        <div className="flex flex-col gap-5 pt-5">
          <OpenChangeNotice itemId={itemId} orgId={orgId} listing={listing} />
          <EmptyState isPage icon={<Building2 aria-hidden />} title={t('purchaser.missing.title')}>
            {t('purchaser.missing')}
          </EmptyState>
        </div>
      )}
      {row && question && (
        <>
          <PurchaserHeader
            row={row}
            listingTitle={visibleText(listing?.title) || itemId}
            readAt={data.readAt}
            action={
              <div className="flex flex-wrap items-start gap-3">
                <Link to={paths.purchaserHistory} params={params} className={buttonClass('quiet')}>
                  {t('history.title')}
                </Link>
                <PresentButton {...params} />
                <Link to={paths.summary} params={params} className={buttonClass('quiet')}>
                  {t('handOver.link')}
                </Link>
                <GrantButton question={question} params={params} />
                {mayOnlyPropose ? (
                  <Link to={paths.propose} params={params} className={buttonClass('primary')}>
                    {t('propose.title')}
                  </Link>
                ) : (
                  <Button
                    aria-keyshortcuts={ariaKeys('edit')}
                    variant={isRequested ? 'neutral' : 'primary'}
                    disabledReason={reason}
                    onClick={edit}
                  >
                    {t('purchaser.edit')}
                  </Button>
                )}
              </div>
            }
          />
          <OpenChangeNotice itemId={itemId} orgId={orgId} listing={listing} />
          {may?.may === true && may.warning && (
            <Notice tone="warning">{t('purchaser.ended')}</Notice>
          )}
          <SpokenSentence provision={row.provision} listing={listing} now={data.readAt} />
          {mayOnlyPropose && <p className="text-muted">{reason}</p>}
          <div className="grid gap-6 lg:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-6">
              <SeatsSummary
                provision={row.provision}
                listing={listing}
                organization={isolate(nameOf(row))}
                readAt={data.readAt}
              />
              <Afterwards>
                {hasSeats(question) && (
                  <SeatsInUse
                    of={{ sellerOrgId: portal.id, itemId, orgId }}
                    listing={listing}
                    organization={nameOf(row)}
                  />
                )}
              </Afterwards>
            </div>
            <Afterwards>
              <ProvisionDetails row={row} readAt={data.readAt} />
            </Afterwards>
          </div>
          <Afterwards>
            <OtherListings sellerOrgId={portal.id} row={row} />
            <WithdrawSection
              may={mayWithdraw(question)}
              onGo={() => navigate({ to: paths.withdrawAccess, params })}
            />
          </Afterwards>
        </>
      )}
    </div>
  )
}

/** Whether there is anything to count: seats, of somebody who has or had them. */
function hasSeats({ provision, listing }: ProvisionQuestion): boolean {
  const kind = provision && kindOf(provision)
  return (
    kind !== undefined && kind !== 'request' && licensedBy(listing, provision) !== 'organization'
  )
}

interface GrantButtonProps {
  question: ProvisionQuestion
  params: { itemId: string; orgId: string }
}

/** For who has asked for the listing, or tries it; who has bought it needs no grant. */
function GrantButton({ question, params }: GrantButtonProps) {
  const navigate = useNavigate()
  const { provision } = question
  const kind = provision && kindOf(provision)
  if (kind !== 'request' && kind !== 'trial') return null
  const may = mayGrant(question)
  const reason = may.may ? undefined : whyNot(may.reason)
  return (
    <Button
      variant={kind === 'request' ? 'primary' : 'neutral'}
      disabledReason={reason}
      onClick={() => navigate({ to: paths.grantAccess, params })}
    >
      {t('grant.title')}
    </Button>
  )
}

/** What stands beside it for editing seats is not said twice. */
function whyNot(reason: AccessWhyNot): string {
  return reason === 'missingPrivilege' ? t('grant.sameRole') : t(`why.${reason}`)
}

function PurchaserSkeleton() {
  return (
    <Loading label={t('app.loading')}>
      <h1 className="text-2xl">
        <span className="sr-only">{t('app.loading')}</span>
        <Skeleton className="h-7 w-72" />
      </h1>
      <Skeleton className="mt-1 h-5 w-40" />
      <Skeleton className="mt-1 h-5 w-64" />
      <div className="mt-5 grid gap-6 lg:grid-cols-2">
        <Skeleton className="h-56" />
        <Skeleton className="h-96" />
      </div>
    </Loading>
  )
}
