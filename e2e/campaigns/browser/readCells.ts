import type { Fault } from '../../support/Portal'
import type { Cell, Moment } from './Cell'
import { colleague, delayOf } from './sendCells'

type Words = readonly [Fault['id'], Partial<Fault>?]

/** Every fault on a read; whether it is carried out makes no difference to one, so that is left to the table. */
const onReads: readonly Words[] = [
  ...(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F10'] as const).map((id): Words => [id]),
  ...['503', '502', '504'].map((variant): Words => ['F11', { variant }]),
  ...(['F12', 'F13', 'F14', 'F15', 'F16', 'F17', 'F18', 'F19'] as const).map((id): Words => [id]),
  ...['empty', 'null', 'html', 'truncated', 'successFalse'].map((variant): Words => [
    'F20',
    { variant },
  ]),
  ...['org', 'listing', 'number'].map((variant): Words => ['F21', { variant }]),
  ['F22'],
  ...moments('F23', { write: colleague }),
  ...moments('F24'),
  ['F25'],
]

function moments(id: Fault['id'], more: Partial<Fault> = {}): Words[] {
  return (['before', 'after'] as const).map((at) => [id, { ...more, at }])
}

/** What is answered to a send so that it has to be read back: carried out or not. */
const unclear: readonly Fault[] = [
  { id: 'F10', commit: 'after', operation: 'provisionOrgEntitlements' },
  { id: 'F19', commit: 'before', operation: 'provisionOrgEntitlements' },
]

/** Every fault on the reads that a change depends on: review, check, read-back, audit. */
export function readCells(): Cell[] {
  return [
    ...onReads.map((words) => cell(words, 'the check', 'send')),
    ...onReads.map((words, place) => {
      const carrier = unclear[place % 2]
      return cell(words, 'the read-back', 'send', { nth: 2 }, carrier)
    }),
    ...['F02', 'F06', 'F10', 'F11', 'F20'].map((id) =>
      cell([id as Fault['id']], 'three read-backs', 'send', { nth: 2, times: 3 }, unclear[0]),
    ),
    ...onReads.filter(isFirst).map((words) => cell(words, 'the review', 'review')),
    // A read that lies about the numbers long after the end is believed: nothing could tell.
    ...onReads.filter(isFirst).map((words) => cell(words, 'the audit', 'audit')),
  ]
}

/** Of the variants of one fault the first; when something happens beside it is no variant. */
function isFirst([id, more]: Words): boolean {
  const first = onReads.find((words) => words[0] === id)?.[1]?.variant
  return more?.variant === first
}

function cell(
  [id, more = {}]: Words,
  state: string,
  moment: Moment,
  aim: Partial<Fault> = {},
  carrier?: Fault,
): Cell {
  const fault: Fault = { ...delayOf(id), id, operation: 'customersList', ...more, ...aim }
  const words = [id, more.variant, more.at, 'on', state, carrier?.commit]
  return {
    name: words.filter((word) => word !== undefined).join(' '),
    faults: { [moment]: [...(carrier ? [carrier] : []), fault] },
    ...invisible(id, more.at, state),
    // What a colleague sets after the audit is found by the next load.
    ...(state === 'the audit' && id === 'F23' && { isRevisited: true }),
  }
}

/** What is answered is true, and what happens beside it is for nobody to notice, or after the last call. */
function invisible(id: Fault['id'], at: Fault['at'], state: string): Partial<Cell> {
  const isLate =
    at === 'after' && (state === 'the audit' || (id === 'F23' && state === 'the check'))
  return id === 'F22' || isLate ? { isInvisible: true } : {}
}
