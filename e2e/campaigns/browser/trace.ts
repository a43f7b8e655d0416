import { extraDeliveries } from './judge'
import type { Evidence } from './evidence'
import type { Seller } from './Seller'

/**
 * Whether anything about a change shows that not all went well: another class than accepted, an end that
 * is none or not the wanted one, something sent, delivered, read or renewed more often than it has to be,
 * or a sentence on the screen.
 */
export function hasTrace(evidence: Evidence, { setbacks }: Seller, wasAudited: boolean): boolean {
  const { intents, reads, renewals } = evidence
  const [intent] = intents
  const usualReads = wasAudited ? 3 : 2
  // One renewal is the restored session's own.
  return (
    setbacks > 0 ||
    !intent ||
    intent.state !== 'confirmed' ||
    intent.attempts.length !== 1 ||
    intent.attempts[0]?.class !== 'accepted' ||
    extraDeliveries(evidence) > 0 ||
    reads.length > usualReads + 1 ||
    renewals > 1
  )
}
