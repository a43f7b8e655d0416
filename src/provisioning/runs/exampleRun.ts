import { exampleIntent, exampleTime } from '../exampleIntent'
import type { Intent, SeatsIntent } from '../intent'
import type { RowOfRun } from './counts'
import type { Run } from './run'

/** A run of so many rows, to other purchasers each, with other members where given; for tests. */
export function exampleRun(count: number, differences: Partial<Run> = {}): Run {
  const { key, base, want, operator, reason, ticket } = exampleIntent()
  const rows = Array.from({ length: count }, (_, place) => ({
    ...{ id: `row-${place}`, base, want, reason, ticket },
    key: { ...key, purchaserOrgId: `purchaser-${place}` },
  }))
  return {
    ...{ id: 'run-1', schema: 1, operator, rows, state: 'running' },
    ...{ createdAt: exampleTime, goneOnAt: exampleTime, revision: 1, owner: 'tab' },
    ...differences,
  }
}

/** The change that a row of it has become, told at `exampleTime` plus its place in seconds. */
export function rowIntent(place: number, differences: Partial<SeatsIntent> = {}): SeatsIntent {
  const { key } = exampleIntent()
  return exampleIntent({
    id: `row-${place}`,
    runId: 'run-1',
    key: { ...key, purchaserOrgId: `purchaser-${place}` },
    endedAt: exampleTime + 1_000 * (place + 1),
    ...differences,
  })
}

/** Rows of a run, the first of which have become these changes. */
export function exampleRows(run: Run, intents: readonly Intent[]): RowOfRun[] {
  return run.rows.map((row, place) => ({ row, intent: intents[place] }))
}
