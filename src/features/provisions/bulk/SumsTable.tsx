import type { Listing } from '~/contract/listings'
import { count, delta } from '~/messages/format'
import { t } from '~/messages/t'
import type { SendableRow } from '~/rules/bulk/planBulk'
import { sumPlan } from '~/rules/bulk/planTotals'
import { NumbersTable } from '../NumbersTable'

interface SumsTableProps {
  rows: readonly SendableRow[]
  listing: Listing | undefined
}

/** Every number that changes, added up over all purchasers of a run. */
export function SumsTable({ rows, listing }: SumsTableProps) {
  return (
    <NumbersTable
      label={t('bulk.sums')}
      listing={listing}
      lines={sumPlan(rows)}
      columns={[
        { head: t('review.before'), value: ({ before }) => count(before) },
        {
          head: t('review.after'),
          value: ({ after }) => <strong className="font-medium">{count(after)}</strong>,
        },
        { head: t('bulk.sums.up'), value: ({ up }) => <span dir="ltr">{delta(up)}</span> },
        { head: t('bulk.sums.down'), value: ({ down }) => <span dir="ltr">{delta(down)}</span> },
        { head: t('bulk.sums.rows'), value: (sum) => count(sum.rows) },
      ]}
    />
  )
}
