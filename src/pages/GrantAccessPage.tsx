import { readAccessDraft } from '~/api/accessDrafts'
import { AccessChange } from '~/features/provisions/access/AccessChange'
import { GrantForm } from '~/features/provisions/access/GrantForm'
import { BackToPurchaser } from '~/features/provisions/BackToPurchaser'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { mayGrant } from '~/rules/mayAccess'
import { buttonClass } from '~/ui/Button'
import { type Opened, OpenedPurchaser } from './OpenedPurchaser'

const route = getRouteApi(paths.grantAccess)

/** Granting the purchase to one who has asked for the listing or tries it. */
export function GrantAccessPage() {
  const params = route.useParams()
  return (
    <OpenedPurchaser title={t('grant.title')} params={params} may={mayGrant}>
      {(opened) => <Grant {...opened} params={params} />}
    </OpenedPurchaser>
  )
}

function Grant({ params, ...opened }: Opened & { params: { itemId: string; orgId: string } }) {
  const navigate = useNavigate()
  const { draftKey, readAt } = opened
  const draft = readAccessDraft('grant', draftKey)
  return (
    <AccessChange
      {...opened}
      form="grant"
      title={t('grant.title')}
      hasDraft={Object.values(draft).some(Boolean)}
      onLeave={() => navigate({ to: paths.purchaser, params })}
      renderForm={(form) => <GrantForm {...form} draftKey={draftKey} draft={draft} now={readAt} />}
      renderWays={({ state }) => (
        <>
          {state === 'confirmed' && (
            <Link to={paths.editSeats} params={params} className={buttonClass('primary')}>
              {t('grant.seats')}
            </Link>
          )}
          <BackToPurchaser params={params} />
        </>
      )}
    />
  )
}
