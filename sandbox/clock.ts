import type { Db } from './db'

/** The portal's clock. It stands still once set, and survives a restart. */
export class Clock {
  constructor(private readonly db: Db) {}

  /** Milliseconds since 1970-01-01 UTC. */
  now(): number {
    const row = this.db.prepare(`SELECT value FROM settings WHERE name = 'clock'`).get()
    return row ? Number((row as { value: string }).value) : Date.now()
  }

  /** Makes the clock stand at `instant`; `null` lets it go with real time again. */
  set(instant: number | null): void {
    if (instant === null) {
      this.db.prepare(`DELETE FROM settings WHERE name = 'clock'`).run()
      return
    }
    this.db
      .prepare(`INSERT OR REPLACE INTO settings (name, value) VALUES ('clock', ?)`)
      .run(String(instant))
  }
}
