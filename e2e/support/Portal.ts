import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { LedgerEntry } from '../../sandbox/control/ledger'
import type { ArmedFault } from '../../sandbox/faults/armed'
import type { Fault } from '../../sandbox/faults/fault'
import type { WorldName } from '../../sandbox/seeds/seedWorld'
import type { SwitchName } from '../../sandbox/switches'

export type { ArmedFault, Fault, LedgerEntry, SwitchName }

interface Place {
  port: number
  /** Folder of its data. */
  data: string
  appOrigin: string
}

const secret = 'known to the stories only'

/** A sandbox portal in a process of its own, so that a story can end it without warning. */
export class Portal {
  private process: ChildProcess | undefined

  constructor(private readonly place: Place) {}

  get origin(): string {
    return `http://localhost:${this.place.port}`
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const { port, data, appOrigin } = this.place
    const env = {
      ...process.env,
      SANDBOX_PORT: String(port),
      SANDBOX_DATA: data,
      SANDBOX_APP: appOrigin,
      SANDBOX_SECRET: secret,
      SANDBOX_WORLD: 'empty',
    }
    const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.process = child
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error('The sandbox did not start.'))),
    ])
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.process
    this.process = undefined
    if (child?.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  /** Lets it answer nobody, as a network that hangs would, until it thaws. */
  freeze(): void {
    this.process?.kill('SIGSTOP')
  }

  /** Lets it answer what has come in meanwhile, and go on. */
  thaw(): void {
    this.process?.kill('SIGCONT')
  }

  /** Begins a world anew. */
  reset(world: WorldName, purchasers?: number): Promise<void> {
    return this.steer('reset', { world, ...(purchasers !== undefined && { purchasers }) })
  }

  /** Sets the portal's clock, in epoch milliseconds; `null`: it runs with this computer's. */
  setClock(now: number | null): Promise<void> {
    return this.steer('clock', { now })
  }

  /** Changes what somebody may do, or the language of their profile, effective with their next request. */
  setPerson(
    username: string,
    change: { role?: string; privileges?: string[]; culture?: string },
  ): Promise<void> {
    return this.steer('people', { username, ...change })
  }

  /** Changes how a listing is licensed. */
  setLicensing(itemId: string, licenseBy: 'licenseByUser' | 'licenseByOrganization') {
    return this.steer('listings', { itemId, licenseBy })
  }

  /** Lets faults strike requests to come; see `sandbox/faults/faultTable.ts` for what each does. */
  arm(...faults: Fault[]): Promise<void> {
    return this.steer('faults', { faults })
  }

  /** Faults armed in this world, with how often each has fired. */
  async armed(): Promise<ArmedFault[]> {
    const reply = await this.fetchControl('faults')
    const { faults } = (await reply.json()) as { faults: ArmedFault[] }
    return faults
  }

  /** Disarms every fault; what one has begun takes its course. */
  async disarm(): Promise<void> {
    await this.fetchControl('faults', { method: 'DELETE' })
  }

  /** Chooses what nobody knows of the real portal; `readLag` takes milliseconds too. */
  setSwitch(name: SwitchName, value: string | number): Promise<void> {
    return this.setSwitches({ [name]: value })
  }

  /** Chooses several at once. */
  setSwitches(values: Partial<Record<SwitchName, string | number>>): Promise<void> {
    return this.steer('switches', values)
  }

  /** Every request since the world began, oldest first; those of one operation when it is named. */
  async ledger(operation?: string): Promise<LedgerEntry[]> {
    const reply = await this.fetchControl('ledger')
    const { entries } = (await reply.json()) as { entries: LedgerEntry[] }
    return entries.filter((entry) => operation === undefined || entry.operation === operation)
  }

  private async steer(what: string, body: object): Promise<void> {
    const reply = await this.fetchControl(what, { method: 'POST', body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(`${what}: ${await reply.text()}`)
  }

  private fetchControl(what: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.origin}/sandbox/${what}`, {
      ...init,
      headers: { 'X-Sandbox-Secret': secret },
    })
  }
}
