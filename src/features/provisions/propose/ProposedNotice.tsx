import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { Proposal } from '~/rules/proposal'
import { Notice } from '~/ui/Notice'
import { ProposedTable } from './ProposedTable'

interface ProposedNoticeProps {
  proposal: Proposal
  /** Entitlements the link names that this listing is not known to have. */
  unknown: readonly string[]
  held: OrgEntitlements | undefined
  listing: Listing | undefined
}

/** Where the numbers of a form come from, and how they stand to what is held now. */
export function ProposedNotice({ proposal, unknown, held, listing }: ProposedNoticeProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <Notice tone="warning" title={t('proposal.unchecked')}>
        <p>{t('proposal.filled')}</p>
        {unknown.length > 0 && (
          <p>{t('proposal.unknown', { keys: unknown.map((key) => isolate(key)).join(', ') })}</p>
        )}
      </Notice>
      <ProposedTable {...{ proposal, held, listing }} />
    </div>
  )
}
