import type { Fault } from '../../support/Portal'
import type { Cell } from './Cell'
import { scaled } from './scale'

type Id = Fault['id']

/** Faults that strike a request before or after it is carried out. */
const both: readonly Id[] = [
  ...(['F02', 'F03', 'F04', 'F05', 'F06', 'F10', 'F12', 'F13', 'F14'] as const),
  ...(['F15', 'F16', 'F17', 'F18', 'F19', 'F25'] as const),
]
const variants: Partial<Record<Id, readonly string[]>> = {
  F11: ['503', '502', '504'],
  F20: ['empty', 'null', 'html', 'truncated', 'successFalse'],
  F21: ['org', 'listing', 'number'],
}
/** What a colleague sets, if one does. */
export const colleague = { maxUsers: 77, entitlements: { standard: { num: 70 } } }

/** Waits that fit the scale; a pause that the portal names in whole seconds does not. */
export function delayOf(id: Id): { delay?: number } {
  if (id === 'F06') return { delay: 500 }
  if (id === 'F07') return { delay: scaled(10_000) }
  if (id === 'F12' || id === 'F13') return { delay: 1_000 }
  if (id === 'F22') return { delay: scaled(5_000) }
  return id === 'F25' ? { delay: scaled(3_000) } : {}
}

/** Every fault on the request that sends a change. */
export function sendCells(): Cell[] {
  return [
    ...(['F01', 'F08', 'F09'] as const).map((id) => cell([id], { id })),
    ...both.flatMap((id) => moments.map((commit) => cell([id, commit], { id, commit }))),
    ...(['F02', 'F03'] as const).flatMap((id) =>
      moments.map((commit) => cell([id, commit, 'twice'], { id, commit, times: 2 })),
    ),
    ...(['F11', 'F20', 'F21'] as const).flatMap((id) =>
      (variants[id] ?? []).flatMap((variant) =>
        moments.map((commit) => cell([id, variant, commit], { id, variant, commit })),
      ),
    ),
    // Just before 120 s: a timer of the portal may be late by some milliseconds, and time is scaled.
    ...[10_000, 60_000, 110_000].flatMap((span) =>
      ['held', 'dropped'].map((variant) =>
        cell(['F07', variant, `${span / 1000} s`], { id: 'F07', variant, delay: scaled(span) }),
      ),
    ),
    ...moments.map((at) => cell(['F23', at], { id: 'F23', at, write: colleague })),
    ...moments.map((at) => cell(['F24', at], { id: 'F24', at })),
  ]
}

const moments = ['before', 'after'] as const

function cell(words: readonly string[], fault: Fault): Cell {
  const { id, at } = fault
  // Twice the same is once in value; a token that ends after the last call is not missed; what a
  // colleague has set between the check and the send is overwritten within the stated window.
  const isInvisible =
    id === 'F08' || (id === 'F24' && at === 'after') || (id === 'F23' && at === 'before')
  return {
    name: [...words, 'on the send'].join(' '),
    faults: { send: [{ ...delayOf(id), operation: 'provisionOrgEntitlements', ...fault }] },
    isInvisible,
    isWatched: id === 'F23' && at === 'after',
  }
}
