import { type Draft, type DraftKey, keepDraft, readDraft } from '~/api/drafts'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import type { Intent } from '~/provisioning/intent'
import { seatsOf } from '~/rules/orgEntitlements'
import type { Entry } from './history/entries'

/**
 * A form filled with the numbers from before a change: absolute, and 0 for what only came with it.
 * `undefined` where nothing held before, because a whole set cannot be taken away again.
 */
export function revertDraft({
  id,
  at,
  before,
  after,
}: Pick<Entry, 'id' | 'at' | 'before' | 'after'>): Draft | undefined {
  if (!before) return undefined
  const keys = new Set([...before.entitlements.keys(), ...(after?.entitlements.keys() ?? [])])
  return {
    maxUsers: String(before.maxUsers),
    seats: Object.fromEntries(Array.from(keys, (key) => [key, String(seatsOf(before, key))])),
    reason: t('revert.reason', { time: instantTexts(at, at).local }),
    ticket: '',
    revertOf: id,
  }
}

/** The draft that an address asks for; none once that very revert was the last thing that was confirmed. */
export function askedDraft(
  id: string | undefined,
  entries: readonly Entry[],
  newestFirst: readonly Intent[],
): Draft | undefined {
  const entry = entries.find((each) => each.id === id)
  const last = newestFirst.find(({ state }) => state === 'confirmed')
  if (!entry || last?.revertOf === id) return undefined
  return revertDraft(entry)
}

/** What the form opens with: what was asked for, unless that was begun already; else what was typed before. */
export function openDraft(key: DraftKey, asked: Draft | undefined): Draft | undefined {
  const kept = readDraft(key)
  const isSame = kept?.revertOf === asked?.revertOf && kept?.proposal === asked?.proposal
  if (!asked || (kept && isSame)) return kept
  keepDraft(key, asked)
  return asked
}
