import type { instantTexts } from '~/messages/format'

interface InstantTextProps {
  texts: ReturnType<typeof instantTexts>
  /** One line with the day alone, for tables. */
  isCompact?: boolean | undefined
  /** How far it is alone, where there is no room; cards show the day all the same. */
  isShort?: boolean | undefined
}

/** An instant: how far it is, and the date with its zone; the exact time and UTC on pointing at it. */
export function InstantText({ texts, isCompact, isShort }: InstantTextProps) {
  const { relative, day, local, utc, iso } = texts
  return (
    <time
      dateTime={iso}
      title={`${local} = ${utc}`}
      className={`inline-flex ${isCompact ? 'flex-wrap items-baseline gap-x-2 in-[td]:max-sm:justify-end in-[td]:sm:flex-nowrap' : 'flex-col items-start'}`}
    >
      <bdi className="whitespace-nowrap in-[td]:sm:min-w-25">{relative}</bdi>{' '}
      <bdi
        className={`text-sm leading-4 text-muted ${isCompact ? 'whitespace-nowrap' : ''} ${isShort ? 'in-[td]:sm:sr-only' : ''}`}
      >
        {isCompact ? day : local}
      </bdi>
    </time>
  )
}
