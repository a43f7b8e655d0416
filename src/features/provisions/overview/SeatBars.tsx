import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { ForeignText } from '~/ui/ForeignText'
import { Skeleton } from '~/ui/Skeleton'

const shown = 3

interface SeatBarsProps {
  /** Seats by entitlement, most first; missing: not read yet. */
  sold: ReadonlyMap<string, number> | undefined
  labelOf: (key: string) => string
}

/** Seats sold of each entitlement: bars with their numbers; three of them, the rest added up. Of one height always. */
export function SeatBars({ sold, labelOf }: SeatBarsProps) {
  const most = Math.max(1, ...(sold?.values() ?? []))
  const rows = [...(sold ?? [])]
  const rest = rows.slice(shown)
  return (
    <div className="flex min-h-[6.25rem] flex-col">
      <h3 className="pb-1 text-sm text-muted">{t('overview.sold')}</h3>
      {!sold && [1, 2, 3].map((place) => <Skeleton key={place} className="my-1 h-3 w-full" />)}
      {sold?.size === 0 && <p>{t('overview.noSeats')}</p>}
      <ul>
        {rows.slice(0, shown).map(([key, num]) => (
          <li
            key={key}
            className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4rem] items-center gap-2"
          >
            <span title={key} dir="auto" className="truncate leading-5 [text-align:match-parent]">
              <ForeignText text={labelOf(key)} />
            </span>
            <span aria-hidden className="h-2">
              <span
                className="block h-full rounded-sm bg-accent"
                style={{ inlineSize: `${String((100 * num) / most)}%` }}
              />
            </span>
            <span className="text-end tabular-nums">{count(num)}</span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="text-sm text-muted">
          {t('overview.others', {
            count: rest.length,
            seats: count(rest.reduce((sum, [, num]) => sum + num, 0)),
          })}
        </p>
      )}
    </div>
  )
}
