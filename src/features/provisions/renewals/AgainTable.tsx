import { visibleText } from '~/lib/visibleText'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { askedAt, type Returning } from '~/rules/purchasers/renewals'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { EndText } from '../EndText'
import { InstantText } from '../InstantText'
import type { FindListing } from './chosen'
import { PurchaserLink } from './RenewalsTable'

interface AgainTableProps {
  found: readonly Returning[]
  findListing: FindListing
  now: number
}

/** Organizations that had something and ask for something: what, since when, and what has ended. */
export function AgainTable({ found, findListing, now }: AgainTableProps) {
  return (
    <Table label={t('renewals.view.again')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('column.name')}</HeaderCell>
          <HeaderCell>{t('renewals.asksFor')}</HeaderCell>
          <HeaderCell>{t('renewals.asked')}</HeaderCell>
          <HeaderCell>{t('renewals.had')}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {found.map(({ request, ended }) => (
          <Row key={`${request.provision.itemId} ${request.provision.purchaserOrgId}`}>
            <RowHeader>
              <PurchaserLink row={request} />
            </RowHeader>
            <Cell label={t('renewals.asksFor')}>
              <ListingName row={request} findListing={findListing} />
            </Cell>
            <Cell label={t('renewals.asked')}>
              <Asked at={askedAt(request)} now={now} />
            </Cell>
            <Cell label={t('renewals.had')}>
              <ul>
                {ended.map((row) => (
                  <li key={`${row.provision.itemId} ${String(row.provision.created)}`}>
                    <ListingName row={row} findListing={findListing} />
                    {': '}
                    <EndText provision={row.provision} now={now} isCompact />
                  </li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Asked({ at, now }: { at: number | undefined; now: number }) {
  if (at === undefined) return t('app.notKnown')
  return <InstantText texts={instantTexts(at, now)} isCompact />
}

type ListingNameProps = Pick<AgainTableProps, 'findListing'> & { row: Returning['request'] }

function ListingName({ row, findListing }: ListingNameProps) {
  return <ForeignText text={visibleText(findListing(row)?.title) || row.provision.itemId} />
}
