import { useState } from 'react'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'

/**
 * The first of many rows, so many more with each press of `more`: a thousand at once would make the page wait.
 */
export function useFirstRows<T>(rows: readonly T[], atOnce: number) {
  const [shown, setShown] = useState(atOnce)
  const rest = Math.min(rows.length - shown, atOnce)
  const more = rest > 0 && (
    <div>
      <Button onClick={() => setShown(shown + atOnce)}>
        {t('bulk.more', { count: count(rest) })}
      </Button>
    </div>
  )
  return { first: rows.slice(0, shown), more }
}
