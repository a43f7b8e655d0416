import { useQuery } from '@tanstack/react-query'
import { holdingsOf } from '~/api/otherListings'
import { presented } from '~/api/presenting'
import type { CustomerRow } from '~/contract/provisions'
import { Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { errorText } from '~/messages/errorText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { stateOf } from '~/rules/provisionState'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { Skeleton } from '~/ui/Skeleton'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { EndText } from './EndText'
import { StateBadge } from './StateBadge'

interface OtherListingsProps {
  sellerOrgId: string
  row: CustomerRow
}

/** What the same organization holds of the seller's other listings. */
export function OtherListings({ sellerOrgId, row }: OtherListingsProps) {
  const { itemId, purchaserOrgId } = row.provision
  const name = row.customer?.name ?? ''
  const { data, error, refetch } = useQuery({
    ...holdingsOf({ sellerOrgId, purchaserOrgId, name }),
    enabled: name !== '',
  })
  const others = data?.rows.filter(({ provision }) => provision.itemId !== itemId)
  return (
    <section aria-labelledby="others" className="flex flex-col gap-2">
      <h2 id="others" className="text-lg font-semibold">
        {t('others.title')}
      </h2>
      {name === '' && <p className="text-muted">{t('others.noName')}</p>}
      {error && (
        <Notice
          tone="warning"
          role="status"
          actions={<Button onClick={() => void refetch()}>{t('app.retry')}</Button>}
        >
          {errorText(error).text}
        </Notice>
      )}
      {name !== '' && !data && !error && <Skeleton className="h-5 w-64" />}
      {others?.length === 0 && <p className="text-muted">{t('others.none')}</p>}
      {data && others && others.length > 0 && <Holdings rows={others} readAt={data.readAt} />}
    </section>
  )
}

function Holdings({ rows, readAt }: { rows: readonly CustomerRow[]; readAt: number }) {
  return (
    <Table label={t('others.title')}>
      <thead role="rowgroup">
        <Row>
          <HeaderCell>{t('column.listing')}</HeaderCell>
          <HeaderCell>{t('column.state')}</HeaderCell>
          <HeaderCell>{t('column.ends')}</HeaderCell>
          <HeaderCell numeric>{t('column.maxUsers')}</HeaderCell>
        </Row>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ provision, listing }) => (
          <Row key={`${provision.itemId} ${String(provision.created)}`}>
            <RowHeader>
              <HoldingName provision={provision} listing={listing} />
            </RowHeader>
            <Cell label={t('column.state')}>
              <StateBadge state={stateOf(provision, readAt)} />
            </Cell>
            <Cell label={t('column.ends')}>
              <EndText provision={provision} now={readAt} isCompact />
            </Cell>
            <Cell label={t('column.maxUsers')} numeric>
              {count(provision.orgEntitlements?.maxUsers)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** Of what it is; in a presentation it leads nowhere. */
function HoldingName({ provision, listing }: Pick<CustomerRow, 'provision' | 'listing'>) {
  const name = <ForeignText text={visibleText(listing?.title) || provision.itemId} />
  if (presented()) return name
  const { itemId, purchaserOrgId: orgId } = provision
  return (
    <Link to={paths.purchaser} params={{ itemId, orgId }}>
      {name}
    </Link>
  )
}
