import type { Socket } from 'node:net'
import type { Timers } from './Timers'

/**
 * A while in which no connection is accepted. Each is reset at once: a port that nobody listens at could
 * be taken by another program meanwhile.
 */
export class Outage {
  private readonly open = new Set<Socket>()
  private left = 0

  constructor(private readonly timers: Timers) {}

  /** Keeps a new connection in view, or resets it while the outage lasts. */
  admit(socket: Socket): void {
    if (this.left > 0) {
      socket.resetAndDestroy()
      return
    }
    this.open.add(socket)
    socket.once('close', () => this.open.delete(socket))
  }

  /** Drops every connection, and accepts none for so many milliseconds. */
  start(delay: number): void {
    this.left += 1
    for (const socket of this.open) socket.resetAndDestroy()
    this.timers.start(delay, () => {
      this.left -= 1
    })
  }
}
