import { Link } from '~/lib/router'
import { count } from '~/messages/format'
import { paths } from '~/paths'
import { type Counts, shownStates } from '~/rules/purchasers/quickFilters'
import { Skeleton } from '~/ui/Skeleton'
import { StateBadge } from '../StateBadge'

/** How many purchasers a listing has in each state, each the way to those. */
export function StateCounts({ itemId, counts }: { itemId: string; counts: Counts | undefined }) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-2 @min-[22.5rem]:flex @min-[22.5rem]:flex-wrap">
      {shownStates.map((show) => (
        <li key={show}>
          <Link
            to={paths.listing}
            params={{ itemId }}
            search={{ show }}
            className="flex min-h-14 flex-col items-start gap-1 rounded-sm no-underline hover:underline"
          >
            <StateBadge state={show} />{' '}
            {counts ? (
              <span className="px-2 text-xl leading-6 font-semibold tabular-nums">
                {count(counts[show])}
              </span>
            ) : (
              <Skeleton className="mx-2 h-6 w-10" />
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
