import { useLayoutEffect, useRef, useState } from 'react'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import { type ColumnId, dateColumns, seatsColumn } from '~/rules/purchasers/columns'
import { isDateColumn, type Range, readRanges, writeRanges } from '~/rules/purchasers/ranges'
import { ForeignText } from '~/ui/ForeignText'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'
import { inOrder } from '../labels'
import { columnLabel } from './columnLabel'

interface RangeFiltersProps {
  /** As the address has them. */
  where: string | undefined
  entitlements: readonly string[]
  listings: readonly Listing[]
  onWhere: (where: string | undefined) => void
}

/** Narrows columns of counts and dates to values from one to another. */
export default function RangeFilters({
  where = '',
  entitlements,
  listings,
  onWhere,
}: RangeFiltersProps) {
  const ranges = readRanges(where)
  const columns: ColumnId[] = [
    'maxUsers',
    ...inOrder(entitlements).map(seatsColumn),
    ...dateColumns,
  ]
  const change = (range: Range) => {
    const others = ranges.filter(({ column }) => column !== range.column)
    const isEmpty = range.from === undefined && range.to === undefined
    onWhere(writeRanges(isEmpty ? others : [...others, range]))
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">{t('ranges.utc')}</p>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
        {columns.map((column) => (
          <RangeField
            key={column}
            label={columnLabel(column, listings)}
            range={ranges.find((each) => each.column === column) ?? { column }}
            onChange={change}
          />
        ))}
      </div>
    </div>
  )
}

interface RangeFieldProps {
  label: string
  range: Range
  onChange: (range: Range) => void
}

function RangeField({ label, range, onChange }: RangeFieldProps) {
  const isDate = isDateColumn(range.column)
  return (
    <fieldset>
      <legend className="font-semibold">
        <ForeignText text={label} />
      </legend>
      <div className="flex flex-wrap gap-3">
        {(['from', 'to'] as const).map((end) => (
          <Bound
            key={end}
            label={t(`ranges.${end}`)}
            isDate={isDate}
            value={range[end] ?? ''}
            onChange={(value) => onChange({ ...range, [end]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface BoundProps {
  label: string
  isDate: boolean
  value: string
  onChange: (value: string | undefined) => void
}

function Bound({ label, isDate, value, onChange }: BoundProps) {
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  // Another address, for instance by going back, writes the field anew, and the focus stays where it is.
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value
  }, [value])
  const leave = (typed: string, isValid: boolean) => {
    const isGood = isValid && (isDate || /^\d{0,10}$/.test(typed))
    setError(isGood ? undefined : t(isDate ? 'ranges.noDate' : 'ranges.noNumber'))
    if (isGood && typed !== value) onChange(typed === '' ? undefined : typed)
  }
  return (
    <Field label={label} error={error}>
      {(aria) => (
        <TextField
          {...aria}
          ref={field}
          type={isDate ? 'date' : 'text'}
          inputMode={isDate ? undefined : 'numeric'}
          className={isDate ? 'w-40' : 'w-24'}
          defaultValue={value}
          onBlur={({ target }) => leave(target.value.trim(), target.validity.valid)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') leave(currentTarget.value.trim(), currentTarget.validity.valid)
          }}
        />
      )}
    </Field>
  )
}
