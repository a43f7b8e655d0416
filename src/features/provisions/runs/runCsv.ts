import { toCsv } from '~/lib/csv'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { lastAttempt } from '~/provisioning/intent'
import { type RowOfRun, rowState } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'
import { numbersText, seatsChangeText, type Names } from '../history/historyCsv'
import { rowStateText } from './runWords'

const columns = [
  'row',
  'purchaser',
  'orgId',
  'listing',
  'itemId',
  'change',
  'before',
  'after',
  'reason',
  'ticket',
  'verdict',
  'sends',
  'said',
  'ended',
  'id',
] as const
type Column = (typeof columns)[number]

/** What became of a run as a file: one verdict a row, those among them that were never begun. */
export function runCsv(run: Run, rows: readonly RowOfRun[], names: Names): string {
  const head = columns.map(headOf)
  const lines = rows.map((row, place) => {
    const cells = { ...factsOf(row, names), ...endOf(row, run), row: String(place + 1) }
    return columns.map((column) => cells[column])
  })
  return toCsv([head, ...lines])
}

function headOf(column: Column): string {
  const isOwn = column === 'row' || column === 'said' || column === 'ended'
  return isOwn ? t(`run.csv.${column}`) : t(`history.csv.${column}`)
}

type End = 'verdict' | 'sends' | 'said' | 'ended'

function factsOf({ row }: RowOfRun, names: Names): Record<Exclude<Column, End | 'row'>, string> {
  const { id, key, base, want, reason, ticket } = row
  const listing = names.listingOf(row)
  return {
    ...{ id, reason, ticket },
    purchaser: visibleText(names.purchaserOf(row)),
    orgId: key.purchaserOrgId,
    listing: visibleText(listing?.title),
    itemId: key.itemId,
    change: seatsChangeText(base.value, want, listing),
    before: numbersText(base.value),
    after: numbersText(want),
  }
}

function endOf(row: RowOfRun, run: Run): Record<End, string> {
  const { attempts = [], endedAt } = row.intent ?? {}
  const { code, message } = row.intent ? (lastAttempt(row.intent) ?? {}) : {}
  return {
    verdict: rowStateText(rowState(row, run)),
    sends: String(attempts.length),
    said: visibleText([code, message].filter((part) => part !== undefined).join(' ')),
    ended: endedAt === undefined ? '' : new Date(endedAt).toISOString(),
  }
}
