import type { Span } from './measures'

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

/**
 * Share of frames on the screen in which ground was seen where rows belong, 0 to 1. The browser scrolls what it has
 * without waiting for the page: what it has is the last drawing that was done a frame ago. `usual`: ms a frame.
 */
export function bareFrames(drawings: readonly Drawing[], usual: number): number {
  const [first, last] = [drawings[0], drawings.at(-1)]
  if (!first || !last) return 0
  const due = Math.round((last.begun - first.begun) / usual)
  let bare = 0
  for (let frame = 1; frame <= due; frame++) {
    const time = first.begun + frame * usual
    const has = drawings.findLast(({ done }) => done + usual <= time)
    if (has && isBare(has, inSightAt(drawings, time))) bare++
  }
  return due > 0 ? bare / due : 0
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
