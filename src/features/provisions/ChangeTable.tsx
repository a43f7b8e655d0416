import { ArrowDown } from 'lucide-react'
import type { Listing } from '~/contract/listings'
import { count, delta } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { Badge } from '~/ui/Badge'
import { NumbersTable, numberText } from './NumbersTable'

interface ChangeTableProps {
  changes: readonly Change[]
  listing: Listing | undefined
  /** Heads of a record, which is read later than it was true; "now" and "new" unless given. */
  heads?: Heads
}

interface Heads {
  before: string
  after: string
}

function liveHeads(): Heads {
  return { before: t('review.before'), after: t('review.after') }
}

/** Old and new number of every field: what could be read aloud on the phone. */
export function ChangeTable({ changes, listing, heads = liveHeads() }: ChangeTableProps) {
  return (
    <NumbersTable
      label={t('review.table')}
      listing={listing}
      lines={changes}
      columns={[
        { head: heads.before, value: ({ before }) => numberText(before) },
        {
          head: heads.after,
          value: ({ after }) => <strong className="font-medium">{count(after)}</strong>,
        },
        {
          head: t('review.difference'),
          value: ({ delta }) => <Difference difference={delta} />,
          isWide: true,
        },
      ]}
    />
  )
}

function Difference({ difference }: { difference: number }) {
  if (difference === 0) return <span className="text-muted">{t('review.same')}</span>
  return (
    <span className="inline-flex items-baseline gap-2">
      {difference < 0 && (
        <Badge tone="warning" icon={<ArrowDown size={14} aria-hidden />}>
          {t('review.down')}
        </Badge>
      )}
      <span dir="ltr">{delta(difference)}</span>
    </span>
  )
}
