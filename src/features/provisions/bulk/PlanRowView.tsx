import { memo } from 'react'
import type { Listing } from '~/contract/listings'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { SendableRow } from '~/rules/bulk/planBulk'
import { findWarnings } from '~/rules/coherence'
import { nameOf } from '~/rules/nameOf'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, Row, RowHeader } from '~/ui/Table'
import { ChangeLines } from '../ChangeLines'
import { warningText } from '../Warnings'
import { doubtText, isOfOne } from './planWords'
import { PurchaserLink } from './PurchaserLink'

interface PlanRowViewProps {
  planned: SendableRow
  listing: Listing | undefined
  isTicked: boolean
  onTick: (orgId: string, isTicked: boolean) => void
}

/** One purchaser of a plan: whether it is to be sent, old and new of what changes, and what is worth a look. */
export const PlanRowView = memo(function PlanRowView(props: PlanRowViewProps) {
  const { planned, listing, isTicked, onTick } = props
  const { wish, row, changes, want, doubts } = planned
  const warnings = findWarnings(row.provision.orgEntitlements, want)
  const notes = [
    ...doubts.filter(isOfOne).map((doubt) => doubtText(doubt, wish)),
    ...warnings.map((warning) => warningText(warning, listing)),
  ]
  return (
    <Row>
      <RowHeader>
        <span className="flex items-baseline gap-2">
          <label className="-my-1 -ms-1 inline-flex size-6 shrink-0 items-center justify-center self-center">
            <input
              type="checkbox"
              className="size-4"
              aria-label={t('bulk.tick', { organization: isolate(nameOf(row)) })}
              checked={isTicked}
              onChange={({ target }) => onTick(wish.orgId, target.checked)}
            />
          </label>
          <PurchaserLink row={row} />
        </span>
      </RowHeader>
      <Cell label={t('bulk.column.change')}>
        <ChangeLines changes={changes} listing={listing} />
      </Cell>
      <Cell label={t('bulk.column.notes')}>
        <ul className="flex max-w-md flex-col gap-0.5 text-sm">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {wish.reason !== '' && (
            <li className="text-muted">
              <ForeignText text={wish.reason} />
            </li>
          )}
        </ul>
      </Cell>
    </Row>
  )
})
