import { count, instantTexts, timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { type RowState, type RunCounts, rowStates } from '~/provisioning/runs/counts'
import type { Progress } from '~/provisioning/runs/progress'
import type { Run } from '~/provisioning/runs/run'

/** What a run is called: by how many changes it has. */
export function runTitle({ rows }: Pick<Run, 'rows'>): string {
  return t('run.title', { count: rows.length, shown: count(rows.length) })
}

/** What can be said of a row, in a word. */
export function rowStateText(state: RowState): string {
  const isBefore = state === 'waiting' || state === 'inFlight'
  return isBefore ? t(`run.rows.${state}`) : t(`history.verdict.${state}`)
}

/** How many rows stand where, those states alone that any is in. */
export function countsText(counts: RunCounts): string {
  return rowStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${rowStateText(state)}: ${count(counts[state])}`)
    .join(' · ')
}

/** How fast a run goes, and when it will be done. */
export function progressText({ perMinute, left }: Progress, now: number): string {
  if (perMinute === undefined || left === undefined) return t('run.rate.notKnown')
  const when = instantTexts(now + left, now).relative
  return t('run.rate', { perMinute: count(Math.round(perMinute)), when })
}

/** How a run stands: what that means, and what can be done. */
export interface StandWords {
  tone: 'info' | 'success' | 'warning'
  text: string
}

/** What keeps a run from going on, or that it does. */
export function standWords(run: Run, counts: RunCounts, shutUntil: number | undefined): StandWords {
  switch (run.state) {
    case 'ready':
      return { tone: 'info', text: t('run.ready') }
    case 'running':
      if (shutUntil !== undefined) {
        return { tone: 'info', text: t('run.shut', { time: timeOfDay(shutUntil) }) }
      }
      return { tone: 'info', text: counts.confirmed === 0 ? t('run.firstRow') : t('run.running') }
    case 'paused':
      return { tone: 'warning', text: t(`run.paused.${run.pause ?? 'person'}`) }
    case 'interrupted':
      return { tone: 'warning', text: t('run.interrupted') }
    case 'cancelled':
      return { tone: 'info', text: t('run.cancelled') }
    case 'finished': {
      const isAll = counts.confirmed === run.rows.length
      return isAll
        ? { tone: 'success', text: t('run.finished.all') }
        : { tone: 'warning', text: t('run.finished.some') }
    }
  }
}
