import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { stateOf } from '~/rules/provisionState'
import { Badge } from '~/ui/Badge'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { EndText } from './EndText'
import { InstantText } from './InstantText'
import { labelOf } from './labels'
import { nameOf } from '~/rules/nameOf'
import { StateBadge } from './StateBadge'

/** Columns the portal can sort by. */
export type SortColumn = 'orgname' | 'endDate' | 'modified'

interface PurchasersTableProps {
  rows: readonly CustomerRow[]
  /** Instant the rows were read (ms). */
  readAt: number
  listing: Listing | undefined
  /** Entitlement keys that have a column of their own. */
  columns: readonly string[]
  /** Organization ids whose name another row bears too. */
  twins: ReadonlySet<string>
  sort: SortColumn | undefined
  isDescending: boolean
  /** Makes the link by which a column header sorts. */
  sortLink: (column: SortColumn, label: string) => ReactNode
}

/** All purchasers of a listing, in every state: a ledger of seats. */
export function PurchasersTable(props: PurchasersTableProps) {
  const { rows, readAt, listing, columns, twins, sort, isDescending, sortLink } = props
  const direction = (column: SortColumn) => {
    if (sort !== column) return 'none'
    return isDescending ? 'descending' : 'ascending'
  }
  return (
    <Table label={t('purchasers.table')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell sort={direction('orgname')}>
            {sortLink('orgname', t('purchasers.organization'))}
          </HeaderCell>
          <HeaderCell>{t('purchasers.state')}</HeaderCell>
          <HeaderCell sort={direction('endDate')}>
            {sortLink('endDate', t('purchasers.ends'))}
          </HeaderCell>
          <HeaderCell numeric>{t('purchasers.maxUsers')}</HeaderCell>
          {columns.map((key) => (
            <HeaderCell key={key} numeric>
              <ForeignText text={labelOf(key, listing)} />
            </HeaderCell>
          ))}
          <HeaderCell sort={direction('modified')}>
            {sortLink('modified', t('purchasers.modified'))}
          </HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <PurchaserRow
            key={`${row.provision.purchaserOrgId} ${String(row.provision.created)}`}
            row={row}
            readAt={readAt}
            listing={listing}
            columns={columns}
            hasTwin={twins.has(row.provision.purchaserOrgId)}
          />
        ))}
      </tbody>
    </Table>
  )
}

interface PurchaserRowProps {
  row: CustomerRow
  readAt: number
  listing: Listing | undefined
  columns: readonly string[]
  hasTwin: boolean
}

function PurchaserRow({ row, readAt, listing, columns, hasTwin }: PurchaserRowProps) {
  const { provision } = row
  const { itemId, purchaserOrgId, orgEntitlements, modified } = provision
  return (
    <Row>
      <RowHeader>
        <Link to={paths.purchaser} params={{ itemId, orgId: purchaserOrgId }}>
          <ForeignText text={nameOf(row)} />
        </Link>
        {hasTwin && (
          <span className="ms-2" title={t('purchasers.twin')}>
            <Badge tone="warning">{purchaserOrgId}</Badge>
          </span>
        )}
      </RowHeader>
      <Cell label={t('purchasers.state')}>
        <StateBadge state={stateOf(provision, readAt)} />
      </Cell>
      <Cell label={t('purchasers.ends')}>
        <EndText provision={provision} now={readAt} isCompact />
      </Cell>
      <Cell label={t('purchasers.maxUsers')} numeric>
        <Count value={orgEntitlements?.maxUsers} />
      </Cell>
      {columns.map((key) => (
        <Cell key={key} label={labelOf(key, listing)} numeric>
          <Count value={orgEntitlements?.entitlements.get(key)?.num} />
        </Cell>
      ))}
      <Cell label={t('purchasers.modified')}>
        {modified === undefined ? (
          <Count value={undefined} />
        ) : (
          <InstantText texts={instantTexts(modified, readAt)} isCompact />
        )}
      </Cell>
    </Row>
  )
}

function Count({ value }: { value: number | undefined }) {
  if (value !== undefined) return count(value)
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('app.none')}</span>
    </span>
  )
}
