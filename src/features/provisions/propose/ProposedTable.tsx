import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { compareProposal, type Proposal, type ProposedNumber } from '~/rules/proposal'
import { Badge } from '~/ui/Badge'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { fieldLabel } from '../Warnings'

interface ProposedTableProps {
  proposal: Proposal
  held: OrgEntitlements | undefined
  listing: Listing | undefined
}

/** What a link proposes, against what was then and what is now. */
export function ProposedTable({ proposal, held, listing }: ProposedTableProps) {
  const heads = [t('proposal.then'), t('proposal.now'), t('proposal.proposed')] as const
  return (
    <Table label={t('proposal.table')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('review.what')}</HeaderCell>
          {heads.map((head) => (
            <HeaderCell key={head} numeric>
              {head}
            </HeaderCell>
          ))}
        </Row>
      </thead>
      <tbody role="rowgroup">
        {compareProposal(proposal, held).map((number) => (
          <Row key={number.field === 'maxUsers' ? '' : number.field.entitlement}>
            <RowHeader>
              <ForeignText text={fieldLabel(number.field, listing)} />
            </RowHeader>
            <Cell label={heads[0]} numeric>
              {numberText(number.then)}
            </Cell>
            <Cell label={heads[1]} numeric isWide>
              <NowText number={number} />
            </Cell>
            <Cell label={heads[2]} numeric isWide>
              <strong className="font-medium">{count(number.proposed)}</strong>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
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

function numberText(number: number | undefined): string {
  return number === undefined ? t('edit.nowNone') : count(number)
}
