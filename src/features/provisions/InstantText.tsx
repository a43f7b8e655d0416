import type { instantTexts } from '~/messages/format'

interface InstantTextProps {
  texts: ReturnType<typeof instantTexts>
  /** One line with the day alone, for tables. */
  isCompact?: boolean | undefined
}

/** An instant: how far it is, and the date with its zone; the exact time and UTC on pointing at it. */
export function InstantText({ texts, isCompact }: InstantTextProps) {
  const { relative, day, local, utc, iso } = texts
  return (
    <time dateTime={iso} title={`${local} = ${utc}`} className="inline-block whitespace-nowrap">
      {relative}{' '}
      <span className={`text-sm text-muted ${isCompact ? 'ms-1' : 'block'}`}>
        {isCompact ? day : local}
      </span>
    </time>
  )
}
