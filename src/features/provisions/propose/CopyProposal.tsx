import type { Provision } from '~/contract/provisions'
import { t } from '~/messages/t'
import { proposalOf } from '~/rules/proposal'
import { CopyButton } from '~/ui/CopyButton'
import type { Plan } from '../seatsForm'
import { proposalAddress } from './proposalAddress'

interface CopyProposalProps {
  provision: Provision
  plan: Plan
  note: string
  look: 'primary' | 'quiet'
  onCopied?: () => void
}

/** Copies a link that proposes what was reviewed to somebody else. Nothing is sent. */
export function CopyProposal({ provision, plan, note, look, onCopied }: CopyProposalProps) {
  const { itemId, purchaserOrgId: orgId, orgEntitlements } = provision
  const proposal = proposalOf(orgEntitlements, plan.want, note)
  if (!proposal) return <p className="text-muted">{t('propose.tooLarge')}</p>
  return (
    <CopyButton
      isWide
      variant={look}
      text={proposalAddress({ itemId, orgId }, proposal)}
      onCopied={onCopied}
      label={t('propose.copy')}
      copiedLabel={t('app.copied')}
    />
  )
}
