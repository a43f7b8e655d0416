import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { config } from '~/config'
import { type ListKey, openLists } from './listDatabase'
import type { WholeList } from './readWhole'
import { dayOf, makeSnapshot, type Snapshot, snapshotVersion } from './snapshot'

const threeYears = 3 * 366 * 86_400_000

/** Whose snapshots, by seller; every user of this browser who may read a list may read what it came to. */
type SnapshotKey = Pick<ListKey, 'portal' | 'sellerOrgId'>

function startOf({ portal, sellerOrgId }: SnapshotKey, itemId = ''): string {
  return [portal, sellerOrgId, itemId].join(' ').trimEnd() + ' '
}

function below(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uffff`)
}

/** Everything kept of the listings of one seller, oldest day first. */
export function snapshots(orgId: string) {
  return queryOptions({
    queryKey: ['snapshots', orgId],
    queryFn: () => readSnapshots({ portal: config().portalUrl, sellerOrgId: orgId }),
    staleTime: Infinity,
    // Nothing is asked of the portal; a browser that keeps nothing has no past.
    retry: false,
  })
}

async function readSnapshots(key: SnapshotKey): Promise<readonly Snapshot[]> {
  const stored = await (await openLists()).getAll('snapshots', below(startOf(key)))
  return stored.filter(isSnapshot).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Written by this app alone, and only in this version's shape. */
function isSnapshot(stored: unknown): stored is Snapshot {
  return (stored as Snapshot | undefined)?.version === snapshotVersion
}

/** Keeps what a whole list came to that day, and drops what is too old. Where nothing can be kept, nothing is. */
export async function keepSnapshot(
  client: QueryClient,
  key: ListKey,
  list: WholeList,
): Promise<void> {
  if (!list.isComplete) return
  try {
    await write(key, list)
    await client.invalidateQueries({ queryKey: snapshots(key.sellerOrgId).queryKey })
  } catch {
    // A full or a private browser: the dashboard lacks this day.
  }
}

async function write(key: ListKey, list: WholeList): Promise<void> {
  const start = startOf(key, key.itemId)
  // One transaction, or two tabs would each forget what the other has seen.
  const { store, done } = (await openLists()).transaction('snapshots', 'readwrite')
  const earlier = (await store.getAll(below(start))).filter(isSnapshot)
  const snapshot = makeSnapshot(key.itemId, list, earlier)
  await store.put(snapshot, start + snapshot.day)
  await store.delete(IDBKeyRange.bound(start, start + dayOf(list.readAt - threeYears)))
  await done
}

/** Forgets every snapshot of this device. */
export async function forgetSnapshots(client: QueryClient): Promise<void> {
  try {
    await (await openLists()).clear('snapshots')
  } catch {
    // Nothing was kept.
  }
  await client.invalidateQueries({ queryKey: ['snapshots'] })
}
