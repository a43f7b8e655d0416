import type { Fault } from '../../support/Portal'
import type { State } from '~/provisioning/intent'
import { delayOf } from './sendCells'
import type { WriteFault } from './Strike'

/** How a tab dies. */
export type Death = 'close' | 'crash'

/** A tab that dies while a change is in some state. */
export interface Kill {
  name: string
  death: Death
  faults: readonly Fault[]
  /** Where the tab hangs until it dies; missing: it dies when a fault has struck. */
  hang?: Partial<WriteFault>
  /** It dies when the journal has a row in this state. */
  row?: State
  /** It dies at the review, before anything was sent. */
  isAtReview?: boolean
}

type Scene = Omit<Kill, 'death'>

const send = { operation: 'provisionOrgEntitlements' }
const list = { operation: 'customersList' }
const stall = 1_000

/** Ten deaths in each state. */
export function kills(): Kill[] {
  return scenes().flatMap((scenes) =>
    Array.from({ length: 10 }, (_, round) => round + 1).flatMap((round) => {
      const scene = scenes[round % scenes.length]
      const death: Death = round % 4 < 2 ? 'close' : 'crash'
      return scene ? [{ ...scene, death, name: `F26 ${scene.name}, ${death} ${round}` }] : []
    }),
  )
}

/** Ways into each state; rounds take turns. */
function scenes(): Scene[][] {
  return [
    [{ name: 'review', faults: [], isAtReview: true }],
    [hanging('queued', 'hangOnKept'), hanging('queued', 'hangOnPut')],
    [
      hanging('check', 'hangOnKept'),
      { name: 'check, reading', faults: [{ ...list, id: 'F06', delay: stall }] },
    ],
    [hanging('armed', 'hangOnKept'), hanging('armed', 'hangOnPut')],
    moments.map((commit): Scene => ({
      name: `sent, ${commit}`,
      faults: [{ ...send, id: 'F06', commit, delay: stall }],
    })),
    moments.map((commit): Scene => ({
      name: `verify, ${commit}`,
      faults: [
        { ...send, id: 'F10', commit },
        { ...list, id: 'F06', nth: 2, delay: stall },
      ],
    })),
    [
      hanging('settle', 'hangOnKept', { ...send, id: 'F10', commit: 'before' }),
      hanging('settle', 'hangOnKept', { ...send, id: 'F20', commit: 'before' }),
    ],
    moments.map((at): Scene => ({
      name: `paused, session ended ${at}`,
      faults: [{ ...(at === 'before' ? send : list), id: 'F24', at }],
      row: 'paused',
    })),
    moments.map((commit): Scene => ({
      name: `paused, throttled ${commit}`,
      faults: [{ ...send, ...delayOf('F12'), id: 'F12', commit }],
      row: 'paused',
    })),
    [hanging('backoff', 'hangOnKept', { ...list, id: 'F10' })],
    // Ended, and not yet looked at once more.
    [
      hanging('confirmed', 'hangOnKept'),
      hanging('confirmed', 'hangOnPut'),
      hanging('rejected', 'hangOnKept', { ...send, id: 'F18' }),
    ],
  ]
}

const moments = ['before', 'after'] as const

function hanging(state: State, does: 'hangOnPut' | 'hangOnKept', ...faults: Fault[]): Scene {
  const when = does === 'hangOnPut' ? 'being kept' : 'kept'
  return { name: `${state} ${when}`, faults, hang: { state, does, span: 4_000 } }
}
