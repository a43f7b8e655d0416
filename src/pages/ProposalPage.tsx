import { useMemo, useState } from 'react'
import { usePerson } from '~/api/usePerson'
import { BackToPurchaser } from '~/features/provisions/BackToPurchaser'
import { EditSeats } from '~/features/provisions/EditSeats'
import { proposalDraft } from '~/features/provisions/propose/proposalDraft'
import { ProposalView } from '~/features/provisions/propose/ProposalView'
import { ProposedNotice } from '~/features/provisions/propose/ProposedNotice'
import { getRouteApi, Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { useProvisioning } from '~/provisioning/provisioning'
import { knownEntitlements } from '~/rules/knownEntitlements'
import { nameOf } from '~/rules/nameOf'
import { type Proposal, readProposal } from '~/rules/proposal'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { OpeningSeats } from './OpeningSeats'
import { useFreshPurchaser } from './useFreshPurchaser'

const route = getRouteApi(paths.proposal)

/** A proposal somebody opens through its link. What is no proposal of ours is not looked at further. */
export function ProposalPage() {
  const params = route.useParams()
  const search = route.useSearch()
  const proposal = readProposal(params, search)
  if (proposal) return <OpenedProposal key={JSON.stringify(search)} {...{ params, proposal }} />
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <title>{`${t('proposal.broken.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('proposal.broken.title')}</PageHeading>
      <Notice tone="danger">{t('proposal.broken')}</Notice>
      <Link to={paths.home}>{t('notFound.home')}</Link>
    </div>
  )
}

interface OpenedProposalProps {
  params: { itemId: string; orgId: string }
  proposal: Proposal
}

function OpenedProposal({ params, proposal }: OpenedProposalProps) {
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const { username } = user
  const draftKey = useMemo(
    () => ({ username, itemId, orgId, form: 'proposal' as const }),
    [username, itemId, orgId],
  )
  const provisioning = useProvisioning()
  const fresh = useFreshPurchaser(params)
  const { data, row, may, listing, others } = fresh
  const [isDeclined, setIsDeclined] = useState(false)
  const isReady = fresh.isReady && provisioning.status !== 'starting'
  const page = () => {
    if (isDeclined) return <Declined params={params} />
    if (!isReady || !row || !data) {
      return <OpeningSeats title={t('proposal.title')} fresh={{ ...fresh, isReady }} />
    }
    if (!may.may && may.reason === 'missingPrivilege') {
      return <ProposalView {...{ row, listing, proposal }} />
    }
    if (!may.may) return <OpeningSeats title={t('proposal.title')} fresh={fresh} />
    if (provisioning.status !== 'ready') {
      return <PageHeading>{t('proposal.title')}</PageHeading>
    }
    const { provision } = row
    const { draft, unknown } = proposalDraft(proposal, knownEntitlements(provision, others))
    const held = provision.orgEntitlements
    return (
      <EditSeats
        opened={{ row, askedAt: data.askedAt, readAt: data.readAt }}
        {...{ listing, others, draftKey }}
        sellerOrgId={portal.id}
        engine={provisioning.engine}
        asked={draft}
        notice={<ProposedNotice {...{ proposal, unknown, held, listing }} />}
        onLeave={() => setIsDeclined(true)}
        ways={<BackToPurchaser params={params} />}
      />
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('proposal.title')} · ${row ? nameOf(row) : orgId} · ${t('app.name')}`}</title>
      {isReady && may.may && may.warning && <Notice tone="warning">{t('purchaser.ended')}</Notice>}
      {isReady && provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {page()}
    </div>
  )
}

function Declined({ params }: Pick<OpenedProposalProps, 'params'>) {
  return (
    <section className="flex max-w-2xl flex-col items-start gap-4">
      <PageHeading isStep>{t('proposal.declined.title')}</PageHeading>
      <Notice tone="info" role="status">
        {t('proposal.declined')}
      </Notice>
      <BackToPurchaser params={params} />
    </section>
  )
}
