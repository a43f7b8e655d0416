import { t } from '~/messages/t'
import { Field } from '~/ui/Field'
import { Select } from '~/ui/Select'
import { TextField } from '~/ui/TextField'
import { RestingSearch } from '../RestingSearch'
import { type HistoryAddress, readHistoryAddress, verdicts } from './historyAddress'

interface HistoryFiltersProps {
  address: HistoryAddress
  onChange: (address: HistoryAddress) => void
}

/** Chooses what of the history is shown; each choice is an address. */
export function HistoryFilters({ address, onChange }: HistoryFiltersProps) {
  // Checked as an address would be: an emptied field and a half-typed day are no filter.
  const choose = (name: keyof HistoryAddress, value: string) =>
    onChange(readHistoryAddress({ ...address, page: undefined, [name]: value || undefined }))
  return (
    <div className="flex flex-wrap items-end gap-3">
      <RestingSearch
        label={t('history.search')}
        q={address.q ?? ''}
        onSearch={(q) => choose('q', q)}
      />
      <Field label={t('history.verdict')}>
        {(aria) => (
          <Select
            {...aria}
            value={address.verdict ?? ''}
            options={[
              { value: '', label: t('history.all') },
              ...verdicts.map((value) => ({ value, label: t(`history.verdict.${value}`) })),
            ]}
            onChange={(value) => choose('verdict', value)}
          />
        )}
      </Field>
      <Field label={t('history.who')}>
        {(aria) => (
          <Select
            {...aria}
            value={address.who ?? ''}
            options={[
              { value: '', label: t('history.all') },
              { value: 'me', label: t('history.who.me') },
              { value: 'unknown', label: t('history.unknown') },
            ]}
            onChange={(value) => choose('who', value)}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(`history.${name}`)}>
          {(aria) => (
            <TextField
              {...aria}
              type="date"
              className="w-40"
              defaultValue={address[name] ?? ''}
              key={address[name] ?? ''}
              onChange={(event) => choose(name, event.target.value)}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
