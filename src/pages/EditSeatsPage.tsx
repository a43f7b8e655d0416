import { useMemo } from 'react'
import { usePerson } from '~/api/usePerson'
import { EditSeats } from '~/features/provisions/EditSeats'
import { entriesOf } from '~/features/provisions/history/entries'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { nameOf } from '~/rules/nameOf'
import { askedDraft } from '~/features/provisions/revertDraft'
import { BackToPurchaser } from '~/features/provisions/BackToPurchaser'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { ProvisionKey } from '~/provisioning/intent'
import { useIntents, useProvisioning, useSightings } from '~/provisioning/provisioning'
import { buttonClass } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { OpeningSeats } from './OpeningSeats'
import { useFreshPurchaser } from './useFreshPurchaser'

// One file with this page, because they share the form.
export { PresentEditPage } from './PresentEditPage'

const route = getRouteApi(paths.editSeats)

/** Changing the seats of one purchaser; read afresh on entering, never from an older screen. */
export function EditSeatsPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const navigate = useNavigate()
  const fresh = useFreshPurchaser(params)
  const { listing, data, row, may, others } = fresh
  const { username } = user
  const draftKey = useMemo(() => ({ username, itemId, orgId }), [username, itemId, orgId])
  const title = row ? nameOf(row) : orgId
  const provisioning = useProvisioning()
  const { revert } = route.useSearch()
  const intents = useIntents().filter(({ key }) => isOf(key, params))
  const sightings = useSightings().filter(({ key }) => isOf(key, params))
  const isReady = provisioning.status !== 'starting' && fresh.isReady
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('edit.title')} · ${title} · ${t('app.name')}`}</title>
      {!(isReady && row && may.may && provisioning.status === 'ready') && (
        <OpeningSeats title={t('edit.title')} fresh={{ ...fresh, isReady }} />
      )}
      {isReady && row && may.may && may.warning && (
        <Notice tone="warning">{t('purchaser.ended')}</Notice>
      )}
      {isReady && provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {isReady && data && row && may.may && provisioning.status === 'ready' && (
        <EditSeats
          // Another change to revert to is another form.
          key={revert}
          opened={{ row, askedAt: data.askedAt, readAt: data.readAt }}
          listing={listing}
          others={others}
          sellerOrgId={portal.id}
          draftKey={draftKey}
          engine={provisioning.engine}
          asked={askedDraft(revert, entriesOf(intents, sightings), intents)}
          onLeave={() => navigate({ to: paths.purchaser, params })}
          ways={
            <>
              <BackToPurchaser params={params} />
              <Link to={paths.listing} params={{ itemId }} className={buttonClass('quiet')}>
                {t('result.next')}
              </Link>
            </>
          }
        />
      )}
    </div>
  )
}

function isOf(key: ProvisionKey, { itemId, orgId }: { itemId: string; orgId: string }): boolean {
  return key.itemId === itemId && key.purchaserOrgId === orgId
}
