import { readAccessDraft } from '~/api/accessDrafts'
import { AccessChange } from '~/features/provisions/access/AccessChange'
import { WithdrawForm } from '~/features/provisions/access/WithdrawForm'
import { BackToPurchaser } from '~/features/provisions/BackToPurchaser'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { mayWithdraw } from '~/rules/mayAccess'
import { buttonClass } from '~/ui/Button'
import { type Opened, OpenedPurchaser } from './OpenedPurchaser'

const route = getRouteApi(paths.withdrawAccess)

/** Taking from one purchaser everything it has of the listing. */
export function WithdrawAccessPage() {
  const params = route.useParams()
  return (
    <OpenedPurchaser title={t('withdraw.title')} params={params} may={mayWithdraw}>
      {(opened) => <Withdraw {...opened} params={params} />}
    </OpenedPurchaser>
  )
}

function Withdraw({ params, ...opened }: Opened & { params: { itemId: string; orgId: string } }) {
  const navigate = useNavigate()
  const { draftKey, row, listing } = opened
  const draft = readAccessDraft('withdraw', draftKey)
  return (
    <AccessChange
      {...opened}
      form="withdraw"
      title={t('withdraw.title')}
      hasDraft={Object.values(draft).some(Boolean)}
      onLeave={() => navigate({ to: paths.purchaser, params })}
      renderForm={(form) => (
        <WithdrawForm {...form} row={row} listing={listing} draftKey={draftKey} draft={draft} />
      )}
      renderWays={({ state }) => (
        <>
          {state !== 'confirmed' && <BackToPurchaser params={params} />}
          <Link
            to={paths.listing}
            params={{ itemId: params.itemId }}
            className={buttonClass('neutral')}
          >
            {t('result.next')}
          </Link>
        </>
      )}
    />
  )
}
