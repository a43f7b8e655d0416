import { type Intent, isEnd, type ProvisionKey } from './intent'

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
