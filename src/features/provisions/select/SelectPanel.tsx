import { useId, useState } from 'react'
import { rowKey } from '~/api/lists/rowKey'
import type { CustomerRow } from '~/contract/provisions'
import { useObservable } from '~/lib/Observable'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { inOrder, labelOf } from '../labels'
import { PackChoice } from './PackChoice'
import { choose, type Selection } from './Selection'
import type { SelectPanelProps } from './SelectMode'
import { usePlanFor } from './usePlanFor'
import { fieldOf, fieldsOfPack, readWanted, type WishField, type WishFields } from './wanted'
import { WishFieldRow } from './WishFieldRow'

interface PanelProps extends SelectPanelProps {
  selection: Selection
}

/** How many purchasers are chosen, and what is to become of their numbers. */
export function SelectPanel(props: PanelProps) {
  const { selection, itemId, all, keys, listing, onEnd } = props
  const planFor = usePlanFor(itemId)
  const titleId = useId()
  const [fields, setFields] = useState<WishFields>(new Map())
  const [isAsked, setIsAsked] = useState(false)
  const [isUnkept, setIsUnkept] = useState(false)
  const chosen = useObservable(selection)
  const rows = all.filter((row) => chosen.has(rowKey(row)))
  const wanted = readWanted(fields)
  const hasFields = [...fields.values()].some(({ kind }) => kind !== 'none')
  const change = (key: string) => (field: WishField) => setFields(new Map(fields).set(key, field))
  const plan = () => {
    setIsAsked(true)
    if (wanted) setIsUnkept(!planFor(rows, wanted))
  }
  const whyNot = rows.length === 0 ? t('select.noneChosen') : t('select.noNumber')
  return (
    <section
      aria-labelledby={titleId}
      className="flex flex-col gap-3 rounded-sm border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={titleId} className="text-lg font-semibold">
          {t('select.title')}
        </h2>
        <Button variant="quiet" onClick={onEnd}>
          {t('select.end')}
        </Button>
      </div>
      <ChosenCount {...props} rows={rows} />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {['', ...inOrder(keys)].map((key) => (
          <WishFieldRow
            key={key}
            label={key === '' ? t('edit.maxUsers') : labelOf(key, listing)}
            field={fieldOf(fields, key)}
            {...{ isAsked }}
            onChange={change(key)}
          />
        ))}
      </div>
      <PackChoice keys={keys} onPack={(pack) => setFields(fieldsOfPack(pack))} />
      <div>
        <Button
          variant="primary"
          disabledReason={rows.length === 0 || !hasFields ? whyNot : undefined}
          onClick={plan}
        >
          {t('select.plan', { count: count(rows.length) })}
        </Button>
      </div>
      {isUnkept && (
        <p role="alert" className="text-danger">
          {t('select.unkept')}
        </p>
      )}
    </section>
  )
}

/** How many are chosen, whether some of them are out of sight, and choosing all or none. */
function ChosenCount({ selection, shown, rows }: PanelProps & { rows: readonly CustomerRow[] }) {
  const visible = new Set(shown.map(rowKey))
  const beyond = rows.filter((row) => !visible.has(rowKey(row))).length
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums">
      <p role="status">
        {t('select.chosen', { count: count(rows.length) })}{' '}
        {beyond > 0 && t('select.beyond', { count: count(beyond) })}
      </p>
      <Button variant="quiet" onClick={() => choose(selection, shown, true)}>
        {t('select.all', { count: count(shown.length) })}
      </Button>
      <Button variant="quiet" onClick={() => selection.set(new Set())}>
        {t('select.none')}
      </Button>
    </div>
  )
}
