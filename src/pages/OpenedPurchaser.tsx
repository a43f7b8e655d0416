import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { DraftKey } from '~/api/drafts'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { Link } from '~/lib/router'
import { nameOf } from '~/rules/nameOf'
import { OpenChangeNotice } from '~/features/provisions/OpenChangeNotice'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { Engine } from '~/provisioning/Engine'
import { useProvisioning } from '~/provisioning/provisioning'
import type { ProvisionQuestion } from '~/rules/may'
import type { MayAccess } from '~/rules/mayAccess'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

/** A purchaser as it was when a form about its access was opened. */
export interface Opened {
  row: CustomerRow
  readAt: number
  listing: Listing | undefined
  sellerOrgId: string
  draftKey: DraftKey
  engine: Engine
  /** Whether it may still be done to what a later read shows. */
  judge: (row: CustomerRow, now: number) => MayAccess
}

interface OpenedPurchaserProps {
  title: string
  params: { itemId: string; orgId: string }
  may: (question: ProvisionQuestion) => MayAccess
  children: (opened: Opened) => ReactNode
}

/**
 * Reads a purchaser afresh, and shows a form about its access, or why there is none. What has been opened
 * stays: a change that is done leaves nothing more to do, and its result has to be seen.
 */
export function OpenedPurchaser({ title, params, may, children }: OpenedPurchaserProps) {
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const { username } = user
  const draftKey = useMemo(() => ({ username, itemId, orgId }), [username, itemId, orgId])
  const listing = useQuery(listingQuery(itemId)).data
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...purchaser(portal.id, itemId, orgId),
    refetchOnMount: 'always',
  })
  const provisioning = useProvisioning()
  const [first, setFirst] = useState<{ row: CustomerRow; readAt: number }>()
  const judge = (row: CustomerRow, now: number) =>
    may({ user, portal, provision: row.provision, listing: row.listing ?? listing, now })
  const isReady = provisioning.status !== 'starting' && data !== undefined && isFetchedAfterMount
  const row = data?.row
  const answer = row && judge(row, data.readAt)
  if (!first && isReady && row && answer?.may === true) setFirst({ row, readAt: data.readAt })
  const named = row ?? first?.row
  const name = named ? nameOf(named) : orgId
  const heading = <title>{`${title} · ${name} · ${t('app.name')}`}</title>
  if (first && provisioning.status === 'ready') {
    const { engine } = provisioning
    const sellerOrgId = portal.id
    return (
      <>
        {heading}
        {children({ ...first, listing, sellerOrgId, draftKey, engine, judge })}
      </>
    )
  }
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {heading}
      <PageHeading>{title}</PageHeading>
      {error && !data && <PageProblem error={error} onRetry={() => void refetch()} />}
      {!isReady && !error && (
        <Loading label={t('app.loading')}>
          <Skeleton className="-mt-4 h-6 w-64" />
          <Skeleton className="mt-4 h-96 w-full" />
        </Loading>
      )}
      {isReady && <OpenChangeNotice itemId={itemId} orgId={orgId} listing={listing} />}
      {isReady && !row && <Notice tone="info">{t('purchaser.missing')}</Notice>}
      {isReady && answer?.may === false && <Notice tone="info">{t(`why.${answer.reason}`)}</Notice>}
      {isReady && provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      <Link to={paths.purchaser} params={params}>
        {t('result.back')}
      </Link>
    </div>
  )
}
