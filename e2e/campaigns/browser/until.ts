import { setTimeout as pause } from 'node:timers/promises'

/** How long anything may take on a busy computer, in milliseconds. */
export const patience = 45_000

/**
 * Asks again and again until there is something. A failing question counts as not yet.
 * @throws Error naming what was waited for
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  limit = patience,
): Promise<T> {
  const deadline = performance.now() + limit
  let last: unknown
  while (performance.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      last = error
    }
    await pause(200)
  }
  throw new Error(`waited in vain for ${what}`, { cause: last })
}
