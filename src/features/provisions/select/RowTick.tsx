import type { CustomerRow } from '~/contract/provisions'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { nameOf } from '~/rules/nameOf'
import { choose, type Selection, useIsChosen } from './Selection'

interface RowTickProps {
  selection: Selection
  row: CustomerRow
}

/** Chooses one row of the list. */
export function RowTick({ selection, row }: RowTickProps) {
  const isChosen = useIsChosen(selection, row)
  return (
    <label className="-my-1 me-1 -ms-1 inline-flex size-6 shrink-0 items-center justify-center align-middle">
      <input
        type="checkbox"
        className="size-4"
        aria-label={t('select.tick', { organization: isolate(nameOf(row)) })}
        checked={isChosen}
        onChange={({ target }) => choose(selection, [row], target.checked)}
      />
    </label>
  )
}
