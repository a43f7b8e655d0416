import type { Provision } from '~/contract/provisions'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { endOf } from '~/rules/provisionState'
import { InstantText } from './InstantText'

interface EndTextProps {
  provision: Provision
  now: number
  /** One line, for tables. */
  isCompact?: boolean
  /** Says that it ends, where no label does. */
  isSentence?: boolean
}

/** When a provision ends, from the instant itself; "never" only where that is certain. */
export function EndText({ provision, now, isCompact, isSentence }: EndTextProps) {
  const end = endOf(provision)
  if (end.kind === 'never') return t('end.never')
  if (end.kind === 'notStated') return <span className="text-muted">{t('end.notStated')}</span>
  const texts = instantTexts(end.at, now)
  const relative = isSentence
    ? t(end.at > now ? 'end.ends' : 'end.ended', { when: texts.relative })
    : texts.relative
  return <InstantText texts={{ ...texts, relative }} isCompact={isCompact} />
}
