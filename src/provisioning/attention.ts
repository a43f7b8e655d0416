import { type Intent, isEnd, type ProvisionKey } from './intent'
import { type RowOfRun, rowsOf } from './runs/counts'
import { isOver, type Run } from './runs/run'

/**
 * Whether a change still needs somebody: it is open, or its end is one that nobody may have seen or that
 * contradicts what was said before. An end counts until somebody says that they know, and once more when
 * something happens to it after that.
 */
export function needsPerson(intent: Intent): boolean {
  if (!isEnd(intent)) return true
  if (!isSurprise(intent)) return false
  const { acknowledgedAt, state, seen } = intent
  if (acknowledgedAt === undefined) return true
  return state === 'overwritten' && (seen?.readAt ?? 0) > acknowledgedAt
}

function isSurprise({ state, isLate, attempts }: Intent): boolean {
  if (state === 'overwritten') return true
  if (state === 'confirmed') return isLate === true
  return state === 'conflict' && attempts.length > 0
}

/** Whether a run still needs somebody: it has not ended, or one of its rows needs somebody. */
function runNeedsPerson(run: Run, rows: readonly RowOfRun[]): boolean {
  return !isOver(run) || rows.some(({ intent }) => intent !== undefined && needsPerson(intent))
}

/** Changes and runs that need somebody; a row of a run is not named beside it. */
export function needing(intents: readonly Intent[], runs: readonly Run[]) {
  const byId = new Map(intents.map((intent) => [intent.id, intent]))
  const known = new Set(runs.map(({ id }) => id))
  return {
    intents: openFirst(
      intents.filter((intent) => !known.has(intent.runId ?? '') && needsPerson(intent)),
    ),
    runs: runs.filter((run) =>
      runNeedsPerson(
        run,
        rowsOf(run, (id) => byId.get(id)),
      ),
    ),
  }
}

/** Open changes first, then ends, each newest first as they come. */
export function openFirst(intents: readonly Intent[]): Intent[] {
  return [...intents.filter((intent) => !isEnd(intent)), ...intents.filter(isEnd)]
}

/** The open change of a provision, the one made first where there are several. */
export function openChange(
  newestFirst: readonly Intent[],
  key: Pick<ProvisionKey, 'itemId' | 'purchaserOrgId'>,
): Intent | undefined {
  return newestFirst.findLast(
    (intent) =>
      !isEnd(intent) &&
      intent.key.itemId === key.itemId &&
      intent.key.purchaserOrgId === key.purchaserOrgId,
  )
}
