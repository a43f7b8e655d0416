import type { Span } from './measures'
import type { Frame } from './onScreen'

/** What a page drew for one frame, in px from where its rows begin. */
export interface Drawing {
  /** When it was begun, and done (ms of `performance.now`). */
  begun: number
  done: number
  /** The part of the rows that was in sight when it was begun. */
  inSight: Span
  /** Ground where rows belong that are not in the page. */
  bare: readonly Span[]
}

/** Share of frames on the screen, 0 to 1, in which ground was seen where rows belong. */
export function bareFrames(drawings: readonly Drawing[], frames: readonly Frame[]): number {
  const bare = frames.filter(({ shown, taken }) => {
    const has = drawings.findLast(({ done }) => done <= taken)
    return has && isBare(has, inSightAt(drawings, shown))
  })
  return frames.length > 0 ? bare.length / frames.length : 0
}

function isBare({ bare }: Drawing, inSight: Span): boolean {
  // Rows end between pixels.
  return bare.some(
    ({ start, end }) => Math.min(end, inSight.end) - Math.max(start, inSight.start) > 1,
  )
}

/** What was in sight between two drawings, where the page was scrolled evenly. */
function inSightAt(drawings: readonly Drawing[], time: number): Span {
  const next = drawings.find(({ begun }) => begun >= time) ?? drawings.at(-1)
  const before = drawings.findLast(({ begun }) => begun < time) ?? next
  if (!next || !before) return { start: 0, end: 0 }
  const gap = next.begun - before.begun
  const share = gap > 0 ? (time - before.begun) / gap : 1
  const between = (from: number, to: number) => from + (to - from) * Math.min(share, 1)
  return {
    start: between(before.inSight.start, next.inSight.start),
    end: between(before.inSight.end, next.inSight.end),
  }
}
