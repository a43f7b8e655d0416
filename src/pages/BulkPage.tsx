import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dropBulkDraft } from '~/api/bulkDrafts'
import { listing as listingQuery } from '~/api/listings'
import { purchaserList } from '~/api/lists/purchaserList'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { Bulk } from '~/features/provisions/bulk/Bulk'
import { type StartRun, startRunWith } from '~/features/provisions/bulk/startRun'
import { inOrder } from '~/features/provisions/labels'
import { ListLoading } from '~/features/provisions/purchasers/ListLoading'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { useProvisioning } from '~/provisioning/provisioning'
import { licensedBy } from '~/rules/licensedBy'
import { mayAct } from '~/rules/may'
import { entitlementsIn } from '~/rules/purchasers/columns'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.bulk)

/** Changing the seats of many purchasers of one listing at once. */
export function BulkPage() {
  const { itemId } = route.useParams()
  const { user, portal } = usePerson()
  const navigate = useNavigate()
  const startRun = useStartRun()
  const listing = useQuery(listingQuery(itemId)).data
  const { data: list, error, refetch } = useQuery(purchaserList(portal.id, itemId))
  const refusal = useRefusal(listing)
  const whyNot = useWhyNot()
  const title = visibleText(listing?.title) || itemId
  const keys = list && entitlementsIn(list.rows)
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('bulk.title')} · ${title} · ${t('app.name')}`}</title>
      <Link to={paths.listing} params={{ itemId }} className="text-muted">
        <ForeignText text={title} />
      </Link>
      {refusal !== undefined || !keys ? (
        <>
          <PageHeading>{t('bulk.title')}</PageHeading>
          {refusal !== undefined && <Notice tone="info">{refusal}</Notice>}
          {refusal === undefined && error && (
            <PageProblem error={error} onRetry={() => void refetch()} />
          )}
          {refusal === undefined && !error && <ListLoading orgId={portal.id} itemId={itemId} />}
        </>
      ) : (
        <Bulk
          // Nothing of one listing stays when another follows.
          key={itemId}
          {...{ itemId, listing, whyNot }}
          keys={inOrder(keys.length > 0 ? keys : [itemId])}
          startRun={startRun}
          onStarted={(runId) => {
            dropBulkDraft({ username: user.username, itemId })
            navigate({ to: paths.run, params: { runId } })
          }}
        />
      )}
    </div>
  )
}

/** Why nothing of this listing can be changed by this person, whatever a file says. */
function useRefusal(listing: Listing | undefined): string | undefined {
  const { user, portal } = usePerson()
  const seller = listing?.vendor?.id
  if (seller !== undefined && seller !== portal.id) return t('why.otherOrganization')
  if (!mayAct(user)) return t('why.missingPrivilege')
  return licensedBy(listing) === 'organization' ? t('why.licensedByOrganization') : undefined
}

/** Why this browser may send nothing. */
function useWhyNot(): string | undefined {
  const provisioning = useProvisioning()
  if (provisioning.status === 'starting') return t('app.loading')
  return provisioning.status === 'readOnly' ? t(`lack.${provisioning.lack}`) : undefined
}

function useStartRun(): StartRun | undefined {
  const provisioning = useProvisioning()
  const runs = provisioning.status === 'ready' ? provisioning.runs : undefined
  return useMemo(() => runs && startRunWith(runs), [runs])
}
