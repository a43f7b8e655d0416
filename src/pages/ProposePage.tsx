import { useMemo } from 'react'
import { usePerson } from '~/api/usePerson'
import { ProposeSeats } from '~/features/provisions/propose/ProposeSeats'
import { getRouteApi, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { OpeningSeats } from './OpeningSeats'
import { useFreshPurchaser } from './useFreshPurchaser'

const route = getRouteApi(paths.propose)

/** Proposing a change to one purchaser: for whoever may not send it. */
export function ProposePage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const { username } = user
  const draftKey = useMemo(
    () => ({ username, itemId, orgId, form: 'propose' as const }),
    [username, itemId, orgId],
  )
  const navigate = useNavigate()
  const fresh = useFreshPurchaser(params)
  const { data, row, may, isReady, listing, others } = fresh
  const canPropose = may.may || may.reason === 'missingPrivilege'
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('propose.title')} · ${row ? nameOf(row) : orgId} · ${t('app.name')}`}</title>
      {isReady && row && data && canPropose ? (
        <ProposeSeats
          opened={{ row, askedAt: data.askedAt, readAt: data.readAt }}
          {...{ listing, others, draftKey }}
          sellerOrgId={portal.id}
          onLeave={() => navigate({ to: paths.purchaser, params })}
        />
      ) : (
        <OpeningSeats title={t('propose.title')} fresh={fresh} />
      )}
    </div>
  )
}
