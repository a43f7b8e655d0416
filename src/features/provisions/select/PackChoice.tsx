import { useState } from 'react'
import { configuredPacks, ownPacks, usePacksKey } from '~/api/packs'
import { t } from '~/messages/t'
import { type PackSteps, usablePacks } from '~/rules/packs'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Select } from '~/ui/Select'

interface PackChoiceProps {
  keys: readonly string[]
  onPack: (pack: PackSteps) => void
}

/** Named steps that fill the fields; nothing where there are none for this listing. */
export function PackChoice({ keys, onPack }: PackChoiceProps) {
  const own = ownPacks.use(usePacksKey())
  const packs = usablePacks([...configuredPacks(), ...own], keys)
  const [chosenId, setChosenId] = useState<string>()
  const chosen = packs.find(({ id }) => id === chosenId) ?? packs[0]
  if (!chosen) return null
  return (
    <Field label={t('select.pack')}>
      {(aria) => (
        <>
          <Select
            {...aria}
            value={chosen.id}
            options={packs.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosenId}
          />
          <Button onClick={() => onPack(chosen)}>{t('select.usePack')}</Button>
        </>
      )}
    </Field>
  )
}
