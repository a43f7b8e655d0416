import type { Limiter } from '../engine/SimNetwork'

/** A portal that lets `perSecond` calls through on average, and up to `burst` at once after a rest. */
export function steadily(perSecond: number, burst: number): Limiter {
  let tokens = burst
  let last: number | undefined
  return (now) => {
    tokens = Math.min(burst, tokens + ((now - (last ?? now)) * perSecond) / 1000)
    last = now
    if (tokens < 1) return Math.ceil(((1 - tokens) / perSecond) * 1000)
    tokens--
    return 0
  }
}

/** A portal that counts anew every `span` ms, and lets `calls` through in each. */
export function inWindows(calls: number, span: number): Limiter {
  let window = 0
  let used = 0
  return (now) => {
    const present = Math.floor(now / span)
    if (present !== window) used = 0
    window = present
    if (used >= calls) return (present + 1) * span - now
    used++
    return 0
  }
}

/**
 * How long `calls` calls take at least (ms), from `begin` on, for somebody who knows the limit: each as soon
 * as it is let through, and no sooner than `between` after the one before.
 */
export function leastTime(limiter: Limiter, calls: number, between: number, begin: number): number {
  let now = begin
  for (let n = 0; n < calls; n++) {
    if (n > 0) now += between
    for (let wait = limiter(now); wait > 0; wait = limiter(now)) now += wait
  }
  return now - begin
}
