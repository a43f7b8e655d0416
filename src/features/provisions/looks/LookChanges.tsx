import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { purchaserName } from '~/api/purchasers'
import type { Listing } from '~/contract/listings'
import { readInstant } from '~/lib/dates'
import { Link } from '~/lib/router'
import { visibleText } from '~/lib/visibleText'
import { count, instantTexts } from '~/messages/format'
import { inOneLine } from '~/messages/inOneLine'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import type { Changes, RowChange } from '~/rules/purchasers/changesSince'
import { ForeignText } from '~/ui/ForeignText'
import { changeWords } from './lookWords'
import type { MadeBy } from './madeBy'

/** So many rows of each kind are named; the rest is counted. */
const mostShown = 50

interface LookChangesProps {
  sellerOrgId: string
  itemId: string
  listing: Listing | undefined
  changed: readonly (Changes['changed'][number] & { by: MadeBy })[]
  changes: Changes
}

/** Which rows differ from the last look, what in them, when, and by whom as far as that is known. Loaded lazily. */
export default function LookChanges(props: LookChangesProps) {
  const { sellerOrgId, itemId, listing, changed, changes } = props
  return (
    <div className="flex flex-col gap-3 pt-3">
      <Part title={t('look.changedList')} rows={changed}>
        {({ row, before, by }) => (
          <>
            <RowLink itemId={itemId} of={row} />
            <span>{inOneLine(changeWords(before, row.provision, listing))}</span>
            <span className="text-muted">
              {inOneLine([whenWords(row), t(`look.by.${by}`)].filter((part) => part !== ''))}
            </span>
          </>
        )}
      </Part>
      <Part title={t('look.addedList')} rows={changes.added}>
        {({ row }) => (
          <>
            <RowLink itemId={itemId} of={row} />
            <span className="text-muted">{whenWords(row)}</span>
          </>
        )}
      </Part>
      <Part title={t('look.missingList')} rows={changes.missing}>
        {(key) => <KnownName sellerOrgId={sellerOrgId} itemId={itemId} rowKey={key} />}
      </Part>
    </div>
  )
}

interface PartProps<Item> {
  title: string
  rows: readonly Item[]
  children: (item: Item) => ReactNode
}

function Part<Item>({ title, rows, children }: PartProps<Item>) {
  if (rows.length === 0) return null
  const rest = rows.length - mostShown
  return (
    <section>
      <h2 className="text-sm font-semibold">{title}</h2>
      <ul>
        {rows.slice(0, mostShown).map((item, place) => (
          // Rows of one look do not move.
          <li key={place} className="flex min-h-6 flex-wrap gap-x-3 wrap-anywhere">
            {children(item)}
          </li>
        ))}
        {rest > 0 && (
          <li className="text-muted">{t('look.more', { count: rest, shown: count(rest) })}</li>
        )}
      </ul>
    </section>
  )
}

function RowLink({ itemId, of }: { itemId: string; of: RowChange['row'] }) {
  const { purchaserOrgId: orgId } = of.provision
  return (
    <Link to={paths.purchaser} params={{ itemId, orgId }}>
      <ForeignText text={nameOf(of)} />
    </Link>
  )
}

function whenWords({ provision }: RowChange['row']): string {
  const at = readInstant(provision.modified)
  return at === undefined ? '' : instantTexts(at, at).local
}

interface KnownNameProps {
  sellerOrgId: string
  itemId: string
  rowKey: string
}

/** The name of a purchaser where it was read in this visit, else its id; nothing is asked for. */
function KnownName({ sellerOrgId, itemId, rowKey }: KnownNameProps) {
  const [orgId = ''] = rowKey.split(' ')
  const { data } = useQuery({ ...purchaserName(sellerOrgId, itemId, orgId), enabled: false })
  return <ForeignText text={visibleText(data) || orgId} />
}
