import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { inOrder, labelOf } from './labels'

interface SeatsSummaryProps {
  provision: Provision
  listing: Listing | undefined
  organization: string
  readAt: number
}

/** What the purchaser may hand out, as the portal holds it, and what cannot be seen from here. */
export function SeatsSummary({ provision, listing, organization, readAt }: SeatsSummaryProps) {
  const held = provision.orgEntitlements
  return (
    <section aria-labelledby="seats" className="flex flex-col gap-2">
      <h2 id="seats" className="text-lg font-semibold">
        {t('purchaser.seats')}
      </h2>
      {held ? (
        <Table label={t('purchaser.seats')} isSlim>
          <thead role="rowgroup">
            <Row>
              <HeaderCell>{t('purchaser.entitlement')}</HeaderCell>
              <HeaderCell numeric>{t('purchaser.count')}</HeaderCell>
            </Row>
          </thead>
          <tbody role="rowgroup">
            <Row>
              <RowHeader>{t('purchaser.maxUsersOf')}</RowHeader>
              <Cell label={t('purchaser.count')} numeric>
                {count(held.maxUsers)}
              </Cell>
            </Row>
            {inOrder(held.entitlements.keys()).map((key) => (
              <Row key={key}>
                <RowHeader>
                  <span title={key}>
                    <ForeignText text={labelOf(key, listing)} />
                  </span>
                </RowHeader>
                <Cell label={t('purchaser.count')} numeric>
                  {count(held.entitlements.get(key)?.num)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      ) : (
        <p>{t('purchaser.noSeats')}</p>
      )}
      <p className="text-muted">
        {held?.entitlementsModified !== undefined && (
          <>
            {t('purchaser.changedAt', {
              time: instantTexts(held.entitlementsModified, readAt).local,
            })}
            {'. '}
          </>
        )}
        {t('purchaser.unseen', { organization })}
      </p>
    </section>
  )
}
