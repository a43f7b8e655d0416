import type { Listing } from '~/contract/listings'
import type { Intent } from '~/provisioning/intent'
import { Notice } from '~/ui/Notice'
import { changeWords } from './changeWords'

interface VerdictTextProps {
  intent: Intent
  listing: Listing | undefined
}

/** What is known of a change, in words; it changes as more is proven. */
export function VerdictText({ intent, listing }: VerdictTextProps) {
  const { tone, title, text, more } = changeWords(intent, listing)
  return (
    <Notice tone={tone} {...(title !== undefined && { title })}>
      <p>{text}</p>
      {more.map((sentence) => sentence !== '' && <p key={sentence}>{sentence}</p>)}
    </Notice>
  )
}
