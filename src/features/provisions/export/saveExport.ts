import type { QueryClient } from '@tanstack/react-query'
import { joinLists } from '~/api/lists/joinLists'
import { readListAnew } from '~/api/lists/loadList'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { rowKey } from '~/api/lists/rowKey'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { saveBlob } from '~/lib/saveFile'
import { exportCsv, exportXlsx } from './exportFiles'
import { entitlementName } from '../labels'
import { holdPersons } from './holdPersons'
import { aboutRows, type ExportFacts, exportName } from './exportWords'

/** What is to be saved. */
export interface ExportJob extends Omit<ExportFacts, 'list' | 'count'> {
  kind: 'csv' | 'xlsx'
  rows: readonly CustomerRow[]
  list: PurchaserList
  orgId: string
  itemIds: readonly string[]
  listings: readonly Listing[]
  entitlements: readonly string[]
}

/** What was saved: name of the file, rows in it, rows that went meanwhile, and what is doubtful of it in words. */
export interface Saved {
  name: string
  count: number
  gone: number
  doubts: readonly string[]
}

/**
 * Saves rows as a file. Where persons are wanted and not here, the list is read anew: then the same rows are
 * saved as they are now. @throws PortalError
 */
export async function saveExport(client: QueryClient, job: ExportJob): Promise<Saved> {
  const { kind, listings, entitlements, withContacts } = job
  const { list, rows } = await withPersons(client, job)
  const now = Date.now()
  const facts = { ...job, list, count: rows.length }
  const choice = { entitlements, withContacts, now }
  const labels = entitlements.map((key) => [key, entitlementName(key, listings)] as const)
  const file =
    kind === 'csv'
      ? await exportCsv(rows, choice)
      : await exportXlsx(rows, choice, aboutRows(facts, labels, now))
  const name = `${exportName(facts)}.${kind}`
  saveBlob(name, file)
  return { name, count: rows.length, gone: job.rows.length - rows.length, doubts: [] }
}

async function withPersons(client: QueryClient, job: ExportJob) {
  const { list, rows, withContacts, orgId, itemIds } = job
  if (!withContacts || holdPersons(rows)) return { list, rows }
  const anew = await Promise.all(itemIds.map((itemId) => readListAnew(client, orgId, itemId)))
  const fresh = joinLists(anew)
  const byKey = new Map(fresh.rows.map((row) => [rowKey(row), row]))
  return { list: fresh, rows: rows.flatMap((row) => byKey.get(rowKey(row)) ?? []) }
}
