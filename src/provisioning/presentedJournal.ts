import type { Presented } from '~/api/presenting'
import { openDatabase } from './database'
import { type Intent, isEnd } from './intent'
import { type OpenJournal, readRow } from './journal'

/** The journal as a presentation sees it: rows of others are not there, wherever they come from. */
export function journalOf(only: Presented | undefined, journal: OpenJournal): OpenJournal {
  if (!only) return journal
  return {
    ...journal,
    get: async (id) => {
      const row = await journal.get(id)
      return row && isOf(row, only) ? row : undefined
    },
    all: async () => (await journal.all()).filter((row) => isOf(row, only)),
  }
}

/** How many changes of others have not ended: they wait while somebody presents. */
export async function countOpenOfOthers(only: Presented): Promise<number> {
  const database = await openDatabase()
  const rows = await database.getAll('intents')
  database.close()
  return rows.filter((row) => {
    const { intent } = readRow(row)
    return intent && !isEnd(intent) && !isOf(intent, only)
  }).length
}

function isOf({ key }: Intent, { itemId, orgId }: Presented): boolean {
  return key.itemId === itemId && key.purchaserOrgId === orgId
}
