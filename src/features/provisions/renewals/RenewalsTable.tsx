import type { CustomerRow } from '~/contract/provisions'
import { Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { stateOf } from '~/rules/provisionState'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { EndText } from '../EndText'
import { StateBadge } from '../StateBadge'
import type { FindListing } from './chosen'
import { seatsText } from './seatsText'

/** Rows under a heading of their own, where there is one. */
export interface RenewalGroup {
  title?: string
  /** What is said beside the title. */
  about?: string | undefined
  rows: readonly CustomerRow[]
}

interface RenewalsTableProps {
  label: string
  groups: readonly RenewalGroup[]
  findListing: FindListing
  now: number
}

/** Provisions of several listings: whose, of what, how many seats, until when. */
export function RenewalsTable({ label, groups, findListing, now }: RenewalsTableProps) {
  return (
    <Table label={label}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('column.name')}</HeaderCell>
          <HeaderCell>{t('renewals.listing')}</HeaderCell>
          <HeaderCell>{t('column.state')}</HeaderCell>
          <HeaderCell>{t('renewals.seats')}</HeaderCell>
          <HeaderCell>{t('column.ends')}</HeaderCell>
        </Row>
      </thead>
      {groups.map(({ title, about, rows }) => (
        <tbody key={title} role="rowgroup">
          {title !== undefined && <GroupHead title={title} about={about} />}
          {rows.map((row) => (
            <RenewalRow
              key={`${row.provision.itemId} ${row.provision.purchaserOrgId} ${String(row.provision.created)}`}
              row={row}
              findListing={findListing}
              now={now}
            />
          ))}
        </tbody>
      ))}
    </Table>
  )
}

function GroupHead({ title, about }: Pick<RenewalGroup, 'title' | 'about'>) {
  return (
    <Row>
      <th
        role="rowheader"
        scope="rowgroup"
        colSpan={5}
        className="bg-surface-2 text-start in-[tbody+tbody]:border-t"
      >
        <h2 className="text-lg font-semibold">
          {title} <span className="font-normal text-muted">{about}</span>
        </h2>
      </th>
    </Row>
  )
}

interface RenewalRowProps {
  row: CustomerRow
  findListing: FindListing
  now: number
}

function RenewalRow({ row, findListing, now }: RenewalRowProps) {
  const { provision } = row
  const listing = findListing(row)
  return (
    <Row>
      <RowHeader>
        <PurchaserLink row={row} />
      </RowHeader>
      <Cell label={t('renewals.listing')}>
        <ForeignText text={visibleText(listing?.title) || provision.itemId} />
      </Cell>
      <Cell label={t('column.state')}>
        <StateBadge state={stateOf(provision, now)} />
      </Cell>
      <Cell label={t('renewals.seats')}>
        <bdi>{seatsText(provision, listing)}</bdi>
      </Cell>
      <Cell label={t('column.ends')}>
        <EndText provision={provision} now={now} isCompact />
      </Cell>
    </Row>
  )
}

/** The name of a purchaser, and the way to its page. */
export function PurchaserLink({ row }: { row: CustomerRow }) {
  const { itemId, purchaserOrgId: orgId } = row.provision
  return (
    <Link to={paths.purchaser} params={{ itemId, orgId }}>
      <ForeignText text={nameOf(row)} />
    </Link>
  )
}
