import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'

/** Rows of the journal that this version can't work with: counted, and never sent. */
export function UnreadRows({ later, damaged }: { later: number; damaged: number }) {
  if (later === 0 && damaged === 0) return null
  return (
    <Notice tone="warning">
      {later > 0 && <p>{t('attention.later', { count: later })}</p>}
      {damaged > 0 && <p>{t('attention.damaged', { count: damaged })}</p>}
    </Notice>
  )
}
