import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { compareProposal, type Proposal, type ProposedNumber } from '~/rules/proposal'
import { Badge } from '~/ui/Badge'
import { NumbersTable, numberText } from '../NumbersTable'

interface ProposedTableProps {
  proposal: Proposal
  held: OrgEntitlements | undefined
  listing: Listing | undefined
}

/** What a link proposes, against what was then and what is now. */
export function ProposedTable({ proposal, held, listing }: ProposedTableProps) {
  return (
    <NumbersTable
      label={t('proposal.table')}
      listing={listing}
      lines={compareProposal(proposal, held)}
      columns={[
        { head: t('proposal.then'), value: ({ then }) => numberText(then) },
        { head: t('proposal.now'), value: (number) => <NowText number={number} />, isWide: true },
        {
          head: t('proposal.proposed'),
          value: ({ proposed }) => <strong className="font-medium">{count(proposed)}</strong>,
          isWide: true,
        },
      ]}
    />
  )
}

function NowText({ number: { then, now, proposed } }: { number: ProposedNumber }) {
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-2">
      {now === proposed ? (
        <Badge tone="neutral">{t('proposal.alreadySo')}</Badge>
      ) : (
        now !== then && <Badge tone="warning">{t('proposal.moved')}</Badge>
      )}
      {numberText(now)}
    </span>
  )
}
