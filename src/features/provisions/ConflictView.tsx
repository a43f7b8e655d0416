import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { count, delta, timeOfDay } from '~/messages/format'
import { inOneLine } from '~/messages/inOneLine'
import { t } from '~/messages/t'
import { type Conflict, findConflicts } from '~/rules/mergeEdits'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { NumbersTable, numberText } from './NumbersTable'
import type { Numbers } from './useEditSeats'

interface ConflictViewProps {
  organization: string
  opened: OrgEntitlements | undefined
  now: OrgEntitlements | undefined
  want: OrgEntitlements
  readAt: number
  listing: Listing | undefined
  /** Goes on with these numbers, by entitlement key; `maxUsers` apart. Nothing is sent yet. */
  onTake: (numbers: Numbers) => void
  onCancel: () => void
}

/** Somebody else was faster: three columns, and a choice that is made by a person. */
export function ConflictView(props: ConflictViewProps) {
  const { organization, opened, now, want, readAt, listing, onTake, onCancel } = props
  const conflicts = findConflicts(opened, now, want)
  const touched = conflicts.filter(({ change }) => change.delta !== 0)
  const canCarry = touched.every(({ carried }) => carried !== undefined)
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading isStep>{t('conflict.title')}</PageHeading>
      <p className="-mt-4 text-lg">
        <ForeignText text={organization} />
      </p>
      <Notice tone="warning" role="status">
        {t('conflict.notSent')} {t('conflict.readAt', { time: timeOfDay(readAt) })}
      </Notice>
      <ConflictTable conflicts={conflicts} listing={listing} />
      <div className="flex flex-wrap items-start gap-3">
        <Button
          variant="primary"
          disabledReason={canCarry ? undefined : t('conflict.cannotCarry')}
          onClick={() => onTake(taken(conflicts, ({ carried, now: held }) => carried ?? held ?? 0))}
        >
          {t('conflict.carry', { changes: inOneLine(touched.map(carryText)) })}
        </Button>
        <Button
          onClick={() => onTake(taken(conflicts, ({ change, now: held }) => wanted(change, held)))}
        >
          {t('conflict.set', {
            numbers: inOneLine(touched.map(({ change }) => count(change.after))),
          })}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('conflict.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** What was not touched stays what somebody else has made it. */
function wanted(change: Conflict['change'], now: number | undefined): number {
  return change.delta === 0 ? (now ?? change.after) : change.after
}

function carryText({ change, now, carried }: Conflict): string {
  return t('conflict.carry.item', {
    delta: delta(change.delta),
    now: count(now),
    carried: count(carried),
  })
}

function taken(conflicts: readonly Conflict[], numberOf: (conflict: Conflict) => number): Numbers {
  const seats = new Map<string, number>()
  let maxUsers = 0
  for (const conflict of conflicts) {
    const { field } = conflict.change
    if (field === 'maxUsers') maxUsers = numberOf(conflict)
    else seats.set(field.entitlement, numberOf(conflict))
  }
  return { maxUsers, seats }
}

interface ConflictTableProps {
  conflicts: readonly Conflict[]
  listing: Listing | undefined
}

/** What was opened, what holds now, what is wanted: a line a number. */
export function ConflictTable({ conflicts, listing }: ConflictTableProps) {
  return (
    <NumbersTable
      label={t('conflict.table')}
      listing={listing}
      lines={conflicts.map(({ change, now }) => ({ ...change, now }))}
      columns={[
        { head: t('conflict.opened'), value: ({ before }) => numberText(before) },
        {
          head: t('conflict.now'),
          value: ({ now }) => <strong className="font-medium">{numberText(now)}</strong>,
        },
        {
          head: t('conflict.want'),
          value: ({ delta, after }) => (delta === 0 ? t('review.same') : count(after)),
          isWide: true,
        },
      ]}
    />
  )
}
