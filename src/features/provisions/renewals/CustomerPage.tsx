import type { CustomerRow } from '~/contract/provisions'
import { isolate, visibleText } from '~/lib/visibleText'
import { inBothZones, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { endOf, stateOf } from '~/rules/provisionState'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, HeaderCell, Row, RowHeader, Table } from '~/ui/Table'
import { StateBadge } from '../StateBadge'
import type { FindListing } from './chosen'
import type { CustomerGroup } from './customers'
import { seatsText } from './seatsText'

interface CustomerPageProps {
  group: CustomerGroup
  isChosen: boolean
  onToggle: () => void
  seller: string
  findListing: FindListing
  now: number
  /** When the oldest of the lists was read (ms). */
  readAt: number
}

/** What one purchaser has, on a page of its own when printed. */
export function CustomerPage(props: CustomerPageProps) {
  const { group, isChosen, onToggle, seller, findListing, now, readAt } = props
  const { orgId, name, rows } = group
  const look = isChosen ? 'print:break-after-page last:print:break-after-auto' : 'print:hidden'
  return (
    <section
      aria-label={isolate(name)}
      className={`flex max-w-4xl flex-col gap-3 border-t border-line-strong pt-4 print:border-0 print:pt-0 ${look}`}
    >
      <label className="flex min-h-6 items-center gap-2 self-start print:hidden">
        <input type="checkbox" className="size-4" checked={isChosen} onChange={onToggle} />
        {t('customerPages.include', { organization: isolate(name) })}
      </label>
      <div>
        <h2 className="text-xl font-semibold">
          <ForeignText text={name} />
        </h2>
        <p className="text-muted">
          {t('customerPages.orgId')} <code className="text-sm break-all">{orgId}</code>
        </p>
      </div>
      <Table label={t('customerPages.table', { organization: isolate(name) })}>
        <thead role="rowgroup">
          <Row>
            <HeaderCell>{t('renewals.listing')}</HeaderCell>
            <HeaderCell>{t('column.state')}</HeaderCell>
            <HeaderCell>{t('renewals.seats')}</HeaderCell>
            <HeaderCell>{t('column.ends')}</HeaderCell>
          </Row>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <ProvisionRow
              key={`${row.provision.itemId} ${String(row.provision.created)}`}
              row={row}
              findListing={findListing}
              now={now}
            />
          ))}
        </tbody>
      </Table>
      <p className="text-sm text-muted">
        {t('customerPages.source', {
          seller: isolate(seller),
          time: instantTexts(readAt, now).local,
        })}
      </p>
    </section>
  )
}

interface ProvisionRowProps {
  row: CustomerRow
  findListing: FindListing
  now: number
}

function ProvisionRow({ row, findListing, now }: ProvisionRowProps) {
  const { provision } = row
  const listing = findListing(row)
  return (
    <Row>
      <RowHeader>
        <ForeignText text={visibleText(listing?.title) || provision.itemId} />
      </RowHeader>
      <Cell label={t('column.state')}>
        <StateBadge state={stateOf(provision, now)} />
      </Cell>
      <Cell label={t('renewals.seats')}>
        <bdi>{seatsText(provision, listing)}</bdi>
      </Cell>
      <Cell label={t('column.ends')}>{endText(provision)}</Cell>
    </Row>
  )
}

/** On paper nothing can be pointed at: the instant in both zones. */
function endText(provision: CustomerRow['provision']): string {
  const end = endOf(provision)
  if (end.kind === 'never') return t('end.never')
  if (end.kind === 'notStated') return t('end.notStated')
  return inBothZones(end.at)
}
