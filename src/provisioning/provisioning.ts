import { useSyncExternalStore } from 'react'
import { rowsReadBefore } from '~/api/lists/rowsRead'
import { presented } from '~/api/presenting'
import { config } from '~/config'
import { type Lack, lackOf } from './capability'
import { openDatabase } from './database'
import { Engine } from './Engine'
import { followEnds, followReads } from './followCache'
import { forgetRecords } from './forget'
import { type Intent, sameOperator } from './intent'
import { openJournal } from './journal'
import { portalWorld, readOwner } from './portalWorld'
import { journalOf } from './presentedJournal'
import { guardUnload } from './runs/guardUnload'
import type { Run } from './runs/run'
import { runJournal } from './runs/runJournal'
import { Runs } from './runs/Runs'
import type { Sighting } from './sighting'
import { Sightings } from './Sightings'
import { scaleTiming, standardTiming } from './timing'

/** The engine of this load of the page, or why there is none. */
export type Provisioning =
  | { status: 'starting' }
  | {
      status: 'ready'
      engine: Engine
      runs: Runs
      sightings: Sightings
      later: number
      damaged: number
    }
  | { status: 'readOnly'; lack: Lack }

const tabs = new BroadcastChannel('seatkeeper.changes')
let current: Provisioning = { status: 'starting' }
let started: Promise<Provisioning> | undefined
const listeners = new Set<() => void>()

/** Opens the journal and takes up what was left open, once somebody signed in looks at it. Sends nothing. */
function startProvisioning(): Promise<Provisioning> {
  started ??= start().then((next) => {
    current = next
    for (const listener of listeners) listener()
    return next
  })
  return started
}

async function start(): Promise<Provisioning> {
  const lack = lackOf(window)
  if (lack) return readOnly(lack)
  try {
    return await open()
  } catch {
    return readOnly('noJournal')
  }
}

function readOnly(lack: Lack): Provisioning {
  // Nobody will compare what is read, so nothing waits for that.
  rowsReadBefore()
  return { status: 'readOnly', lack }
}

async function open(): Promise<Provisioning> {
  const journal = journalOf(presented(), await openJournal())
  const timing = scaleTiming(standardTiming, config().timeScale)
  const world = portalWorld(journal, timing, (id) => tabs.postMessage(id))
  const engine = new Engine(world, { timing, appVersion: import.meta.env.APP_VERSION })
  const database = await openDatabase()
  const runs = new Runs(engine, runJournal(database), (run) => tabs.postMessage({ run }))
  const sightings = new Sightings(database, () => tabs.postMessage({ forgotten: [] }))
  tabs.onmessage = ({ data }: MessageEvent<string | { run: string } | Forgotten>) => {
    if (typeof data === 'string') void engine.hear(data)
    else if ('run' in data) void runs.hear(data.run)
    else void catchUp({ engine, runs, sightings }, data)
  }
  await engine.start()
  // Who presents one purchaser has nothing to do with the others of a run.
  if (!presented()) await runs.start()
  guardUnload(runs)
  followEnds(engine.store)
  await load(sightings)
  followReads(engine, sightings)
  void navigator.storage.persist().catch(() => false)
  const { later, damaged } = journal
  return { status: 'ready', engine, runs, sightings, later, damaged }
}

/** Ids of changes and runs that were forgotten; with none, something was noticed. */
interface Forgotten {
  forgotten: string[]
}

interface Records {
  engine: Engine
  runs: Runs
  sightings: Sightings
}

async function catchUp({ engine, runs, sightings }: Records, { forgotten }: Forgotten) {
  if (forgotten.length > 0) {
    engine.store.drop(forgotten)
    runs.store.drop(forgotten)
  }
  await load(sightings)
}

/** In a presentation nothing is told of what happened before, to anybody. */
async function load(sightings: Sightings): Promise<void> {
  if (!presented()) await sightings.load()
}

/** Forgets, in all tabs, what this device keeps of changes; what is open stays. */
export async function forgetDevice(): Promise<void> {
  if (current.status !== 'ready') return
  const database = await openDatabase()
  const forgotten = await forgetRecords(database)
  database.close()
  tabs.postMessage({ forgotten })
  await catchUp(current, { forgotten })
}

function subscribe(listener: () => void) {
  void startProvisioning()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The engine, for components. */
export function useProvisioning(): Provisioning {
  return useSyncExternalStore(subscribe, () => current)
}

const nothing: readonly Intent[] = []

/** Every change the signed-in person has made in this browser, newest first. */
export function useIntents(): readonly Intent[] {
  const provisioning = useProvisioning()
  const store = provisioning.status === 'ready' ? provisioning.engine.store : undefined
  const all = useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => undefined),
    () => store?.all ?? nothing,
  )
  const me = readOwner()
  return me ? all.filter((intent) => sameOperator(me, intent.operator)) : nothing
}

const noRuns: readonly Run[] = []

/** Every run the signed-in person has begun in this browser, newest first. */
export function useRuns(): readonly Run[] {
  const provisioning = useProvisioning()
  const store = provisioning.status === 'ready' ? provisioning.runs.store : undefined
  const all = useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => undefined),
    () => store?.all ?? noRuns,
  )
  const me = readOwner()
  return me ? all.filter((run) => sameOperator(me, run.operator)) : noRuns
}

const none: readonly Sighting[] = []

/** What was noticed of changes made elsewhere, in the signed-in person's organization, newest first. */
export function useSightings(): readonly Sighting[] {
  const provisioning = useProvisioning()
  const sightings = provisioning.status === 'ready' ? provisioning.sightings : undefined
  const all = useSyncExternalStore(
    (listener) => sightings?.subscribe(listener) ?? (() => undefined),
    () => sightings?.all ?? none,
  )
  const me = readOwner()
  const isMine = ({ key }: Sighting) =>
    key.sellerOrgId === me?.orgId && key.portal === config().portalUrl
  return all.filter(isMine)
}
