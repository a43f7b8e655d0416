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
import { portalWorld, readOperator } from './portalWorld'
import { journalOf } from './presentedJournal'
import type { Sighting } from './sighting'
import { Sightings } from './Sightings'
import { scaleTiming, standardTiming } from './timing'

/** The engine of this load of the page, or why there is none. */
export type Provisioning =
  | { status: 'starting' }
  | { status: 'ready'; engine: Engine; sightings: Sightings; later: number; damaged: number }
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
  const sightings = new Sightings(await openDatabase(), () => tabs.postMessage({ forgotten: [] }))
  tabs.onmessage = ({ data }: MessageEvent<string | Forgotten>) => {
    if (typeof data === 'string') void engine.hear(data)
    else void catchUp(engine, sightings, data)
  }
  await engine.start()
  followEnds(engine.store)
  await load(sightings)
  followReads(engine, sightings)
  void navigator.storage.persist().catch(() => false)
  return { status: 'ready', engine, sightings, later: journal.later, damaged: journal.damaged }
}

/** Ids of changes that were forgotten; with none, something was noticed. */
interface Forgotten {
  forgotten: string[]
}

async function catchUp(engine: Engine, sightings: Sightings, { forgotten }: Forgotten) {
  if (forgotten.length > 0) engine.store.drop(forgotten)
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
  await catchUp(current.engine, current.sightings, { forgotten })
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
  const me = readOperator()
  return me ? all.filter((intent) => sameOperator(me, intent.operator)) : nothing
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
  const me = readOperator()
  const isMine = ({ key }: Sighting) =>
    key.sellerOrgId === me?.orgId && key.portal === config().portalUrl
  return all.filter(isMine)
}
