import type { CustomerRow } from '~/contract/provisions'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { nameOf } from '~/rules/nameOf'
import { Tick } from '~/ui/Tick'
import { choose, type Selection, useIsChosen } from './Selection'

interface RowTickProps {
  selection: Selection
  row: CustomerRow
}

/** Chooses one row of the list. */
export function RowTick({ selection, row }: RowTickProps) {
  const isChosen = useIsChosen(selection, row)
  return (
    <Tick
      label={t('select.tick', { organization: isolate(nameOf(row)) })}
      isTicked={isChosen}
      onTick={(isTicked) => choose(selection, [row], isTicked)}
    />
  )
}
