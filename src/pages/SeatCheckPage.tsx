import { useQuery } from '@tanstack/react-query'
import { PortalError } from '~/api/PortalError'
import { ownSeatCheck } from '~/api/seatCheck/ownSeatCheck'
import { usePerson } from '~/api/usePerson'
import { OwnSeats } from '~/features/provisions/seatCheck/OwnSeats'
import { useSignIn } from '~/features/session/useSignIn'
import { getRouteApi } from '~/lib/router'
import { isolate, visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.seatCheck)

/** For the purchaser's administrator: counts the seats of their own organization, with their own rights. */
export function SeatCheckPage() {
  const { itemId, orgId } = route.useParams()
  const { portal, user } = usePerson()
  const isTheirs = portal.id === orgId
  const query = useQuery({ ...ownSeatCheck(itemId, orgId, user.username), enabled: isTheirs })
  const { data, error, isFetching } = query
  const again = () => void query.refetch()
  const title = data?.kind === 'counted' ? visibleText(data.title) : ''
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <title>{`${t('seatCheck.title')} · ${t('app.name')}`}</title>
      <div>
        <PageHeading>{t('seatCheck.title')}</PageHeading>
        <p className="text-lg">
          <ForeignText text={title || itemId} />
        </p>
        <p className="text-muted">
          {t('seatCheck.of', { organization: isolate(portal.name), orgId: portal.id })}
        </p>
      </div>
      {isTheirs && !error && <p className="max-w-prose">{t('seatCheck.lead')}</p>}
      {!isTheirs && <OtherOrganization asked={orgId} organization={portal.name} />}
      {error && <Problem error={error} onRetry={again} />}
      {isTheirs && !data && !error && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-36" />
        </Loading>
      )}
      {data && !error && (
        <OwnSeats
          read={data}
          itemId={itemId}
          organization={portal.name}
          isReading={isFetching}
          onAgain={again}
        />
      )}
    </div>
  )
}

function OtherOrganization({ asked, organization }: { asked: string; organization: string }) {
  const { go } = useSignIn()
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t('seatCheck.otherOrganization.title')}
      actions={<Button onClick={() => go({ forceLogin: true })}>{t('account.switch')}</Button>}
    >
      {t('seatCheck.otherOrganization', { orgId: asked, organization: isolate(organization) })}
    </Notice>
  )
}

/** What lacks here is another right than the seller's people need. */
function Problem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!(error instanceof PortalError) || !error.isForbidden) {
    return <PageProblem error={error} onRetry={onRetry} />
  }
  return (
    <Notice
      tone="info"
      role="alert"
      title={t('seatCheck.forbidden.title')}
      actions={<Button onClick={onRetry}>{t('app.retry')}</Button>}
    >
      {t('seatCheck.forbidden')}
    </Notice>
  )
}
