import type { Locks } from '~/provisioning/ports'

interface Request {
  owner: object
  grant: () => void
}

interface Lock {
  owner: object
  waiting: Request[]
}

/** Locks over the tabs of one browser, in memory; those of a tab that has died are free at once. */
export class SimLocks {
  private readonly locks = new Map<string, Lock>()

  /** The locks as one tab sees them. */
  for(owner: object): Locks {
    return {
      hold: async (name, work) => {
        await this.acquire(name, owner)
        return this.release(name, owner, work)
      },
      holdIfFree: async (name, work) => {
        if (this.locks.has(name)) return undefined
        this.locks.set(name, { owner, waiting: [] })
        return this.release(name, owner, work)
      },
    }
  }

  private acquire(name: string, owner: object): Promise<void> {
    const lock = this.locks.get(name)
    if (!lock) {
      this.locks.set(name, { owner, waiting: [] })
      return Promise.resolve()
    }
    return new Promise((grant) => lock.waiting.push({ owner, grant }))
  }

  private async release<T>(name: string, owner: object, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } finally {
      if (this.locks.get(name)?.owner === owner) this.passOn(name)
    }
  }

  private passOn(name: string): void {
    const next = this.locks.get(name)?.waiting.shift()
    if (!next) {
      this.locks.delete(name)
      return
    }
    const waiting = this.locks.get(name)?.waiting ?? []
    this.locks.set(name, { owner: next.owner, waiting })
    next.grant()
  }

  /** What happens when a tab dies. */
  forget(owner: object): void {
    for (const lock of this.locks.values()) {
      lock.waiting = lock.waiting.filter((request) => request.owner !== owner)
    }
    for (const [name, lock] of this.locks) if (lock.owner === owner) this.passOn(name)
  }
}
