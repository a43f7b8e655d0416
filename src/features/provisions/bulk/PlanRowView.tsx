import { memo } from 'react'
import type { Listing } from '~/contract/listings'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { SendableRow } from '~/rules/bulk/planBulk'
import { findWarnings } from '~/rules/coherence'
import { nameOf } from '~/rules/nameOf'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, Row, RowHeader } from '~/ui/Table'
import { Tick } from '~/ui/Tick'
import { ChangeLines } from '../ChangeLines'
import { Nothing } from '../Nothing'
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
        <Tick
          label={t('bulk.tick', { organization: isolate(nameOf(row)) })}
          isTicked={isTicked}
          onTick={(next) => onTick(wish.orgId, next)}
        />
        <PurchaserLink row={row} />
      </RowHeader>
      <Cell label={t('bulk.column.change')}>
        <ChangeLines changes={changes} listing={listing} />
      </Cell>
      <Cell label={t('bulk.column.notes')}>
        {notes.length === 0 && wish.reason === '' ? (
          <Nothing />
        ) : (
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
        )}
      </Cell>
    </Row>
  )
})
