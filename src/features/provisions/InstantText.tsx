import type { instantTexts } from '~/messages/format'

/** An instant: how far it is, and the date with its zone under it; UTC on pointing at it. */
export function InstantText({ texts }: { texts: ReturnType<typeof instantTexts> }) {
  return (
    <time dateTime={texts.iso} title={texts.utc} className="inline-block">
      {texts.relative}
      <span className="block text-sm text-muted">{texts.local}</span>
    </time>
  )
}
