import type { Database } from '../database'
import { keptFor } from '../journal'
import { isOver, Run } from './run'

/** Runs that cannot be lost: each promise settles once the run is durably kept. */
export interface RunJournal {
  /** @throws when it could not be kept */
  put: (run: Run) => Promise<void>
  get: (id: string) => Promise<Run | undefined>
  all: () => Promise<Run[]>
}

/** Runs in the browser's own database. */
export function runJournal(db: Database, now: () => number = Date.now): RunJournal {
  return {
    put: async (run) => {
      const transaction = db.transaction('runs', 'readwrite', { durability: 'strict' })
      await Promise.all([transaction.store.put(run), transaction.done])
    },
    get: async (id) => Run.safeParse(await db.get('runs', id)).data,
    all: () => readAll(db, now()),
  }
}

/**
 * Every run that can be read. An old one goes, before its changes do: without them nobody could say what
 * became of its rows, and one that is still open would begin them anew.
 */
async function readAll(db: Database, now: number): Promise<Run[]> {
  const found: Run[] = []
  const transaction = db.transaction('runs', 'readwrite')
  for await (const cursor of transaction.store) {
    const { data: run } = Run.safeParse(cursor.value)
    if (!run) continue
    if (now - run.createdAt <= keptFor) found.push(run)
    else if (isOver(run)) await cursor.delete()
    else {
      const ended: Run = { ...run, state: 'cancelled', endedAt: now, revision: run.revision + 1 }
      await cursor.update(ended)
      found.push(ended)
    }
  }
  await transaction.done
  return found
}
