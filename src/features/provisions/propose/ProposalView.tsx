import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { nameOf } from '~/rules/nameOf'
import type { Proposal } from '~/rules/proposal'
import { CopyButton } from '~/ui/CopyButton'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { BackToPurchaser } from '../BackToPurchaser'
import { proposalAddress } from './proposalAddress'
import { ProposedTable } from './ProposedTable'

interface ProposalViewProps {
  row: CustomerRow
  listing: Listing | undefined
  proposal: Proposal
}

/** A proposal for somebody who may not send it: to be read, and passed on. */
export function ProposalView({ row, listing, proposal }: ProposalViewProps) {
  const { itemId, purchaserOrgId: orgId, orgEntitlements } = row.provision
  const params = { itemId, orgId }
  const note = visibleText(proposal.note)
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <div>
        <PageHeading>{t('proposal.title')}</PageHeading>
        <p className="text-lg">
          <ForeignText text={nameOf(row)} />
        </p>
      </div>
      <Notice tone="warning" title={t('proposal.unchecked')}>
        {t('proposal.readOnly')}
      </Notice>
      <ProposedTable proposal={proposal} held={orgEntitlements} listing={listing} />
      {note !== '' && (
        <p>
          <span className="text-muted">{t('propose.note')}: </span>
          <ForeignText text={note} />
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <CopyButton
          isWide
          text={proposalAddress(params, proposal)}
          label={t('propose.copy')}
          copiedLabel={t('app.copied')}
        />
        <BackToPurchaser params={params} />
      </div>
    </section>
  )
}
