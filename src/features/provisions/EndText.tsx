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
}

/** When a provision ends, from the instant itself; "never" only where that is certain. */
export function EndText({ provision, now, isCompact }: EndTextProps) {
  const end = endOf(provision)
  if (end.kind === 'never') return t('end.never')
  if (end.kind === 'notStated') return <span className="text-muted">{t('end.notStated')}</span>
  return <InstantText texts={instantTexts(end.at, now)} isCompact={isCompact} />
}
