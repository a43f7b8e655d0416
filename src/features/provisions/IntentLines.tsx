import type { Listing } from '~/contract/listings'
import { type Intent, isAccess } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { accessChangeText } from './access/accessText'
import { ChangeLines } from './ChangeLines'

interface IntentLinesProps {
  intent: Intent
  listing: Listing | undefined
}

/** What a change changes, in few lines. */
export function IntentLines({ intent, listing }: IntentLinesProps) {
  const { base, want } = intent
  if (isAccess(intent)) return <p>{accessChangeText(intent)}</p>
  const changes = 'maxUsers' in want ? diffEntitlements(base.value, want) : []
  return <ChangeLines changes={changes} listing={listing} />
}
