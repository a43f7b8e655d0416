import { committed, type Evidence } from './evidence'
import { wanted } from './judge'

/** How long a verdict took where the change was carried out at once and its answer was lost, in ms. */
export function spansOf({ intents, posts }: Evidence): number[] {
  return intents.flatMap((intent) => {
    const [attempt] = intent.attempts
    if (!attempt || intent.attempts.length !== 1 || intent.state !== 'confirmed') return []
    if (attempt.class === 'accepted' || attempt.class === 'refused') return []
    const commit = posts.find((post) => wanted(post) === intent.want.maxUsers && committed(post))
    const wasAtOnce = commit && (commit.committedAt ?? commit.at) - commit.at < 50
    return wasAtOnce && intent.endedAt !== undefined ? [intent.endedAt - attempt.armedAt] : []
  })
}
