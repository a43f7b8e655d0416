import { useEffect, useMemo, useState } from 'react'
import { usePerson } from '~/api/usePerson'
import { EditSeats } from '~/features/provisions/EditSeats'
import { AllowChange } from '~/features/provisions/present/AllowChange'
import { endPermission, usePermission } from '~/features/provisions/present/permission'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { useIntents, useProvisioning } from '~/provisioning/provisioning'
import { buttonClass } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { OpeningSeats } from './OpeningSeats'
import { useFreshPurchaser } from './useFreshPurchaser'

const route = getRouteApi(paths.presentEdit)

/** The one change that was allowed, with the same review as everywhere. Without leave there is nothing to type or to send. */
export function PresentEditPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const navigate = useNavigate()
  const fresh = useFreshPurchaser({ ...params, isAlone: true })
  const { listing, data, row, may, others } = fresh
  const provisioning = useProvisioning()
  const isAllowed = useOneChange() !== undefined
  const { username } = user
  const draftKey = useMemo(() => ({ username, itemId, orgId }), [username, itemId, orgId])
  const isReady = provisioning.status !== 'starting' && fresh.isReady
  const back = (
    <Link to={paths.present} params={params} className={buttonClass('neutral')}>
      {t('present.back')}
    </Link>
  )
  const isForm = isReady && data && row && may.may && provisioning.status === 'ready'
  return (
    <div className="flex flex-col gap-4">
      {!isForm && <OpeningSeats title={t('edit.title')} fresh={{ ...fresh, isReady }} />}
      {isReady && provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {isForm && (
        <EditSeats
          opened={{ row, askedAt: data.askedAt, readAt: data.readAt }}
          listing={listing}
          others={others}
          sellerOrgId={portal.id}
          draftKey={draftKey}
          engine={provisioning.engine}
          asked={undefined}
          closed={isAllowed ? undefined : <AllowChange back={back} />}
          onLeave={() => navigate({ to: paths.present, params })}
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
