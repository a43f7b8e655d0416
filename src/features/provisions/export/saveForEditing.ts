import type { QueryClient } from '@tanstack/react-query'
import { readListAnew } from '~/api/lists/loadList'
import { rowKey } from '~/api/lists/rowKey'
import type { CustomerRow } from '~/contract/provisions'
import { saveBlob } from '~/lib/saveFile'
import { t } from '~/messages/t'
import { bulkColumns, bulkRows } from '~/rules/bulk/bulkTable'
import { entitlementsIn } from '~/rules/purchasers/columns'
import { entitlementName, inOrder } from '../labels'
import { csvFile, xlsxFile } from './exportFiles'
import { aboutRows, doubtsOf, exportName } from './exportWords'
import type { ExportJob, Saved } from './saveExport'

/**
 * Saves the purchasers of one listing as a file for editing. The list is read anew first, so that every row has
 * the stamp of now; it never holds persons. @throws PortalError
 */
export async function saveForEditing(
  client: QueryClient,
  job: Omit<ExportJob, 'withContacts'>,
): Promise<Saved> {
  const { kind, orgId, listings } = job
  const [itemId = ''] = job.itemIds
  const list = await readListAnew(client, orgId, itemId)
  const chosen = chosenRows(job, list.rows)
  const rows = bulkRows(chosen)
  const keys = inOrder(new Set([...job.entitlements, ...entitlementsIn(list.rows)]))
  const columns = bulkColumns(keys)
  const scope = { ...job.scope, shown: rows.length, total: list.rows.length }
  const facts = { ...job, scope, list: { ...list, isStored: false }, count: rows.length }
  const named = { ...facts, withContacts: false }
  const labels = keys.map((key) => [key, entitlementName(key, listings)] as const)
  const how = [t('export.about.how'), t('export.about.how.text')] as const
  const file =
    kind === 'csv'
      ? await csvFile(rows, columns)
      : await xlsxFile(rows, columns, [how, ...aboutRows(named, labels, Date.now())])
  const name = `${exportName(named, t('export.name.editing'))}.${kind}`
  saveBlob(name, file)
  const gone = job.scope.kind === 'all' ? 0 : job.rows.length - chosen.length
  return { name, count: rows.length, gone, doubts: doubtsOf(facts.list) }
}

/** All there are now, or of those that were chosen the ones that are still there. */
function chosenRows(
  { scope, rows }: Pick<ExportJob, 'scope' | 'rows'>,
  now: readonly CustomerRow[],
) {
  if (scope.kind === 'all') return now
  const byKey = new Map(now.map((row) => [rowKey(row), row]))
  return rows.flatMap((row) => byKey.get(rowKey(row)) ?? [])
}
