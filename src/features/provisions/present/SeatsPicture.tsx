import type { Listing } from '~/contract/listings'
import { count, delta } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { ForeignText } from '~/ui/ForeignText'
import { fieldLabel } from '../Warnings'

/** With more, single seats are too small to be told apart. */
const mostSeats = 60

interface SeatsPictureProps {
  /** People first, then seats; without a simulation nothing differs. */
  changes: readonly Change[]
  listing: Listing | undefined
  isSimulated: boolean
}

/** Seats as one sees them from the far end of a room: a block a seat, as long as there are few enough. */
export function SeatsPicture({ changes, listing, isSimulated }: SeatsPictureProps) {
  const scale = Math.max(1, ...changes.flatMap(({ before = 0, after }) => [before, after]))
  return (
    <section aria-labelledby="picture" className="flex flex-col gap-4">
      <h2 id="picture" className="present-label font-semibold">
        {t(isSimulated ? 'present.picture.both' : 'present.picture')}
      </h2>
      <ul className="present-rows">
        {changes.map((change) => (
          <li key={change.field === 'maxUsers' ? '' : change.field.entitlement}>
            <span className="present-label wrap-anywhere">
              <ForeignText text={fieldLabel(change.field, listing)} />
            </span>
            <span aria-hidden className="present-bars flex flex-col gap-1.5">
              <Bar num={change.before ?? 0} scale={scale} />
              {isSimulated && <Bar num={change.after} scale={scale} isSimulated />}
            </span>
            <Figures change={change} isSimulated={isSimulated} />
          </li>
        ))}
      </ul>
      {isSimulated && <Legend />}
    </section>
  )
}

interface BarProps {
  num: number
  scale: number
  isSimulated?: boolean
}

/** A bar of blocks, as wide as its share of the largest number. */
function Bar({ num, scale, isSimulated = false }: BarProps) {
  const share = (part: number) => `${String((100 * part) / scale)}%`
  const blocks = scale <= mostSeats ? num : Math.min(1, num)
  return (
    <span className="flex rounded-sm bg-surface-3">
      {Array.from({ length: blocks }, (_, place) => (
        <span
          key={place}
          className="h-full px-px"
          style={{ inlineSize: share(scale <= mostSeats ? 1 : num) }}
        >
          <span className={`present-block ${isSimulated ? 'simulated' : ''}`} />
        </span>
      ))}
    </span>
  )
}

function Figures({ change, isSimulated }: { change: Change; isSimulated: boolean }) {
  const { before = 0, after, delta: by } = change
  return (
    <span className="present-title text-end tabular-nums">
      {isSimulated && by !== 0 ? (
        <span dir="ltr">
          {count(before)}
          <span aria-hidden> → </span>
          <span className="sr-only"> {t('change.to')} </span>
          <strong className="font-semibold">{count(after)}</strong>{' '}
          <span className="text-sm text-muted">{delta(by)}</span>
        </span>
      ) : (
        count(before)
      )}
    </span>
  )
}

function Legend() {
  return (
    <p aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 text-muted">
      <span className="inline-flex items-center gap-2">
        <span className="size-4">
          <span className="present-block" />
        </span>
        {t('present.now')}
      </span>
      <span className="inline-flex items-center gap-2">
        <span className="size-4">
          <span className="present-block simulated" />
        </span>
        {t('present.simulated')}
      </span>
    </p>
  )
}
