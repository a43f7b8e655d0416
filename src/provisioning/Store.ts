import { type Intent, keyText, type ProvisionKey } from './intent'

/** Every change this tab knows of, and whoever looks at them. Snapshots are new arrays, rows new objects. */
export class Store {
  private readonly rows = new Map<string, Intent>()
  private readonly listeners = new Set<() => void>()
  private list: readonly Intent[] = []
  private byKey: ReadonlyMap<string, readonly Intent[]> = new Map()

  get(id: string): Intent | undefined {
    return this.rows.get(id)
  }

  /** Newest first. */
  get all(): readonly Intent[] {
    return this.list
  }

  /** Those of one provision, newest first. */
  of(key: ProvisionKey): readonly Intent[] {
    return this.byKey.get(keyText(key)) ?? []
  }

  set(...intents: Intent[]): void {
    for (const intent of intents) this.rows.set(intent.id, intent)
    this.tell()
  }

  /** Lets go of rows that the journal holds no more. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.rows.delete(id)
    this.tell()
  }

  private tell(): void {
    this.list = [...this.rows.values()].sort((a, b) => b.createdAt - a.createdAt)
    const byKey = new Map<string, Intent[]>()
    for (const intent of this.list) {
      const name = keyText(intent.key)
      byKey.set(name, [...(byKey.get(name) ?? []), intent])
    }
    this.byKey = byKey
    for (const listener of this.listeners) listener()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
