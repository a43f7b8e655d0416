import type { BulkSource } from '~/api/bulkDrafts'
import type { Change } from '~/provisioning/Engine'
import type { Run } from '~/provisioning/runs/run'
import type { ReviewedRun, Runs } from '~/provisioning/runs/Runs'

/**
 * Begins to send reviewed changes, one after the other, and gives the id of the run once all of them are kept.
 * Every change has the numbers that were reviewed (`base`) and the whole set to send (`want`).
 * @throws when they could not be kept; then nothing is sent
 */
export type StartRun = (changes: readonly Change[], source: BulkSource) => Promise<string>

/** Begins runs of this load of the page. */
export function startRunWith(runs: Runs): StartRun {
  return async (changes, source) => {
    const follows = followed(source)
    const [first] = changes
    if (!first) throw new Error('There is nothing to send.')
    const { operator } = first
    const run = await runs.startRun({
      operator,
      rows: changes.flatMap(rowOf),
      ...(follows && { follows }),
    })
    return run.id
  }
}

/** Rows of a plan change seats, and nothing else. */
function rowOf({ key, base, want, reason, ticket, revertOf }: Change): ReviewedRun['rows'] {
  if ('operation' in want) return []
  const row = { key, base, want, reason, ticket }
  return [{ ...row, ...(revertOf !== undefined && { revertOf }) }]
}

function followed(source: BulkSource): Run['follows'] {
  const isAgain = source.kind === 'retry' || source.kind === 'revert'
  return isAgain ? { runId: source.runId, how: source.kind } : undefined
}
