import type { Run } from './run'

/** Every run this tab knows of, newest first, and whoever looks at them. Snapshots are new arrays. */
export class RunStore {
  all: readonly Run[] = []
  private readonly listeners = new Set<() => void>()

  get(id: string): Run | undefined {
    return this.all.find((run) => run.id === id)
  }

  set(...runs: Run[]): void {
    const ids = new Set(runs.map(({ id }) => id))
    this.show([...this.all.filter(({ id }) => !ids.has(id)), ...runs])
  }

  /** Lets go of runs that are kept no more. */
  drop(ids: readonly string[]): void {
    this.show(this.all.filter(({ id }) => !ids.includes(id)))
  }

  private show(runs: readonly Run[]): void {
    this.all = runs.toSorted((a, b) => b.createdAt - a.createdAt)
    for (const listener of this.listeners) listener()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
