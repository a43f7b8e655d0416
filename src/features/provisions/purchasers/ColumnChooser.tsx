import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Listing } from '~/contract/listings'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { type ColumnId, fixedColumns, seatsColumn } from '~/rules/purchasers/columns'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { ForeignText } from '~/ui/ForeignText'
import { Select } from '~/ui/Select'
import { TextField } from '~/ui/TextField'
import { inOrder } from '../labels'
import { columnLabel } from './columnLabel'
import { type PurchasersAddress, readWidth, type ShownColumn } from './purchasersAddress'

interface ColumnChooserProps {
  columns: readonly ShownColumn[]
  entitlements: readonly string[]
  listings: readonly Listing[]
  density: PurchasersAddress['density']
  onColumns: (columns: readonly ShownColumn[] | undefined) => void
  onDensity: (density: PurchasersAddress['density']) => void
}

/** Which columns are shown, in which order, how wide and how dense. The first stays where it is. */
export default function ColumnChooser(props: ColumnChooserProps) {
  const { columns, entitlements, listings, density = 'usual', onColumns, onDensity } = props
  const all: ColumnId[] = [...fixedColumns, ...inOrder(entitlements).map(seatsColumn)]
  const hidden = all.filter((id) => columns.every((column) => column.id !== id))
  const move = (from: number, to: number) => {
    const column = columns[from]
    if (column) onColumns(columns.toSpliced(from, 1).toSpliced(to, 0, column))
  }
  const setWidth = (n: number, text: string) => {
    const column = columns[n]
    const width = readWidth(text)
    if (column && width !== column.width) onColumns(columns.with(n, { id: column.id, width }))
  }
  return (
    <div className="flex flex-col gap-3">
      {/* One list, so that a column that is hidden or shown keeps its tick box and the focus in it. */}
      <ol className="grid gap-x-10 gap-y-1 sm:grid-flow-dense sm:grid-cols-[26rem_1fr]">
        {columns
          .map((column, n) => (
            <li
              key={column.id}
              className="grid grid-cols-[1fr_2rem_2rem_6rem] items-center gap-x-2 sm:col-start-1"
            >
              <Tick
                label={columnLabel(column.id, listings)}
                isChecked
                isFixed={n === 0}
                onChange={() => onColumns(columns.toSpliced(n, 1))}
              />
              <MoveButton
                isUp
                isOff={n < 2}
                column={column}
                listings={listings}
                onMove={() => move(n, n - 1)}
              />
              <MoveButton
                isOff={n === 0 || n === columns.length - 1}
                column={column}
                listings={listings}
                onMove={() => move(n, n + 1)}
              />
              <TextField
                id={`width-${column.id}`}
                aria-describedby={undefined}
                aria-invalid={undefined}
                aria-label={t('columns.width', {
                  column: isolate(columnLabel(column.id, listings)),
                })}
                inputMode="numeric"
                placeholder={t('columns.auto')}
                className="w-full"
                key={column.width}
                defaultValue={column.width ?? ''}
                onBlur={({ target }) => setWidth(n, target.value)}
                onKeyDown={({ key, currentTarget }) => {
                  if (key === 'Enter') setWidth(n, currentTarget.value)
                }}
              />
            </li>
          ))
          .concat(
            hidden.map((id) => (
              <li key={id} className="sm:col-start-2">
                <Tick
                  label={columnLabel(id, listings)}
                  isChecked={false}
                  onChange={() => onColumns([...columns, { id }])}
                />
              </li>
            )),
          )}
      </ol>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('columns.density')}>
          {(aria) => (
            <Select
              {...aria}
              value={density}
              options={(['dense', 'usual', 'roomy'] as const).map((value) => ({
                value,
                label: t(`columns.density.${value}`),
              }))}
              onChange={(next) =>
                onDensity(next === 'dense' || next === 'roomy' ? next : undefined)
              }
            />
          )}
        </Field>
        <Button variant="quiet" onClick={() => onColumns(undefined)}>
          {t('columns.usual')}
        </Button>
      </div>
    </div>
  )
}

interface TickProps {
  label: string
  isChecked: boolean
  isFixed?: boolean
  onChange: () => void
}

function Tick({ label, isChecked, isFixed, onChange }: TickProps) {
  return (
    <label className="flex min-h-9 min-w-0 items-center gap-2">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-accent"
        checked={isChecked}
        disabled={isFixed}
        onChange={onChange}
      />
      <ForeignText text={label} />
    </label>
  )
}

interface MoveButtonProps {
  isUp?: boolean
  isOff: boolean
  column: ShownColumn
  listings: readonly Listing[]
  onMove: () => void
}

function MoveButton({ isUp, isOff, column, listings, onMove }: MoveButtonProps) {
  const Icon = isUp ? ArrowUp : ArrowDown
  const name = isolate(columnLabel(column.id, listings))
  return (
    <button
      type="button"
      className="inline-flex size-8 items-center justify-center rounded-sm not-disabled:cursor-pointer not-disabled:hover:bg-surface-3 disabled:invisible"
      aria-label={t(isUp ? 'columns.up' : 'columns.down', { column: name })}
      disabled={isOff}
      onClick={onMove}
    >
      <Icon size={16} aria-hidden />
    </button>
  )
}
