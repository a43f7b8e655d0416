import { type ComponentType, memo, type ReactNode, type Ref } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { stateOf } from '~/rules/provisionState'
import { type ColumnId, entitlementOf, type FixedColumn } from '~/rules/purchasers/columns'
import { Badge } from '~/ui/Badge'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, Row, RowHeader } from '~/ui/Table'
import { EndText } from '../EndText'
import { InstantText } from '../InstantText'
import { Nothing } from '../Nothing'
import { StateBadge } from '../StateBadge'
import { isCountColumn } from './columnLabel'
import type { ShownColumn } from './purchasersAddress'

interface PurchaserRowProps {
  row: CustomerRow
  /** Its place among the rows that match, from 0. */
  place: number
  columns: readonly ShownColumn[]
  /** What each column is called. */
  labels: readonly string[]
  listings: readonly Listing[]
  now: number
  hasTwin: boolean
  /** The last change is told in one word. */
  short: boolean
  /** What stands before the name. */
  Tick?: ComponentType<{ row: CustomerRow }> | undefined
  ref?: Ref<HTMLTableRowElement>
}

/** One purchaser: its name leads on, everything else is to be read. */
export const PurchaserRow = memo(function PurchaserRow(props: PurchaserRowProps) {
  const { row, place, columns, labels, listings, now, hasTwin, short, Tick, ref } = props
  const { itemId, purchaserOrgId } = row.provision
  return (
    <Row ref={ref} data-index={place} aria-rowindex={place + 2}>
      <RowHeader>
        {Tick && <Tick row={row} />}
        <Link to={paths.purchaser} params={{ itemId, orgId: purchaserOrgId }}>
          <ForeignText text={nameOf(row)} />
        </Link>
        {hasTwin && (
          <span className="ms-2" title={t('purchasers.twin')}>
            <Badge tone="warning">{purchaserOrgId}</Badge>
          </span>
        )}
      </RowHeader>
      {columns.slice(1).map(({ id }, n) => (
        <Cell key={id} label={labels[n + 1] ?? ''} numeric={isCountColumn(id)}>
          {valueOf(id, { row, now, short, listings })}
        </Cell>
      ))}
    </Row>
  )
})

type Told = Pick<PurchaserRowProps, 'row' | 'now' | 'short' | 'listings'>

/** What a column says of a purchaser: no component, since each of them costs something in each of many rows. */
function valueOf(id: ColumnId, { row, now, short, listings }: Told): ReactNode {
  const { provision } = row
  const { orgEntitlements, modified, startDate, created } = provision
  const key = entitlementOf(id)
  if (key !== undefined) return countText(orgEntitlements?.entitlements.get(key)?.num)
  // What is no entitlement is one of the fixed columns.
  switch (id as Exclude<FixedColumn, 'name'>) {
    case 'state':
      return <StateBadge state={stateOf(provision, now)} />
    case 'ends':
      return <EndText provision={provision} now={now} isCompact />
    case 'maxUsers':
      return countText(orgEntitlements?.maxUsers)
    case 'modified':
      return instantText(modified, now, short)
    case 'start':
      return instantText(startDate, now)
    case 'created':
      return instantText(created, now)
    case 'contact':
      return contactText(row)
    case 'listing':
      return <ForeignText text={titleOf(provision.itemId, listings)} />
    case 'orgId':
      return <code className="text-sm leading-none">{provision.purchaserOrgId}</code>
  }
}

function titleOf(id: string, listings: readonly Listing[]): string {
  return visibleText(listings.find(({ itemId }) => itemId === id)?.title) || id
}

function countText(value: number | undefined): ReactNode {
  return value === undefined ? <Nothing /> : count(value)
}

function instantText(at: number | null | undefined, now: number, short?: boolean): ReactNode {
  if (typeof at !== 'number') return <Nothing />
  return <InstantText texts={instantTexts(at, now)} isCompact isShort={short} />
}

function contactText({ provision }: CustomerRow): ReactNode {
  const name = visibleText(provision.purchaserFullName)
  const email = visibleText(provision.purchaserEmail)
  const isTold = 'purchaserFullName' in provision || 'purchaserEmail' in provision
  if (!isTold) return <span className="text-muted">{t('app.notKnown')}</span>
  if (!name && !email) return <Nothing />
  return <ForeignText text={[name, email].filter(Boolean).join(', ')} />
}
