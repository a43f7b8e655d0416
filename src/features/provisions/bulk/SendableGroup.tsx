import type { Listing } from '~/contract/listings'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { SendableRow } from '~/rules/bulk/planBulk'
import { isTicked } from './chosenRows'
import { PlanGroup } from './PlanGroup'
import { PlanRowView } from './PlanRowView'

interface SendableGroupProps {
  outcome: SendableRow['outcome']
  rows: readonly SendableRow[]
  listing: Listing | undefined
  ticks: ReadonlyMap<string, boolean>
  onTick: (orgId: string, isTicked: boolean) => void
  onTickAll: (orgIds: readonly string[], isTicked: boolean) => void
}

/** Rows that can be sent, each to be ticked or not, and all of them together. */
export function SendableGroup(props: SendableGroupProps) {
  const { outcome, rows, listing, ticks, onTick, onTickAll } = props
  const ticked = rows.filter((row) => isTicked(row, ticks)).length
  const isAll = ticked === rows.length
  return (
    <PlanGroup
      {...{ outcome, rows }}
      heads={[t('bulk.column.change'), t('bulk.column.notes')]}
      row={(planned) => (
        <PlanRowView
          key={planned.wish.orgId}
          {...{ planned, listing, onTick }}
          isTicked={isTicked(planned, ticks)}
        />
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-4"
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = ticked > 0 && !isAll
            }}
            onChange={() =>
              onTickAll(
                rows.map(({ wish }) => wish.orgId),
                !isAll,
              )
            }
          />
          {t('bulk.tickAll')}
        </label>
        <p className="text-muted tabular-nums">
          {t('bulk.ticked', { ticked: count(ticked), of: count(rows.length) })}
        </p>
      </div>
    </PlanGroup>
  )
}
