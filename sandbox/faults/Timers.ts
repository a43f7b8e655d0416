/** Waits of real time that all end together. */
export class Timers {
  private readonly running = new Set<NodeJS.Timeout>()
  areStopped = false

  /** Does something in so many milliseconds, unless all is stopped by then. */
  start(delay: number, work: () => void): void {
    if (this.areStopped) return
    const timer = setTimeout(() => {
      this.running.delete(timer)
      work()
    }, delay)
    this.running.add(timer)
  }

  /** Ends every wait, and begins none any more. */
  stop(): void {
    this.areStopped = true
    for (const timer of this.running) clearTimeout(timer)
    this.running.clear()
  }
}
