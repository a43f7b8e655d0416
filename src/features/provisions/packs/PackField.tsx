import { useState } from 'react'
import { configuredPacks, ownPacks, usePacksKey } from '~/api/packs'
import { t } from '~/messages/t'
import { type Pack, type PackSteps, usablePacks } from '~/rules/packs'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Select } from '~/ui/Select'

interface PackFieldProps {
  /** Entitlements that have a field. */
  keys: readonly string[]
  onApply: (pack: PackSteps) => void
  /** Shows the packs that are one's own. */
  onOpen: () => void
}

/** Named steps, to be added to what is typed, and one's own to be kept. */
export function PackField({ keys, onApply, onOpen }: PackFieldProps) {
  const own = ownPacks.use(usePacksKey())
  const packs = usablePacks([...configuredPacks(), ...own], keys)
  const [chosenId, setChosenId] = useState<string>()
  const chosen: Pack | undefined = packs.find(({ id }) => id === chosenId) ?? packs[0]
  return (
    <Field label={t('packs.label')} hint={chosen ? undefined : t('packs.none')}>
      {(aria) => (
        <>
          {chosen && (
            <>
              <Select
                {...aria}
                value={chosen.id}
                options={packs.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setChosenId}
              />
              <Button onClick={() => onApply(chosen)}>{t('packs.apply')}</Button>
            </>
          )}
          <Button variant="quiet" onClick={onOpen}>
            {t('packs.own')}
          </Button>
        </>
      )}
    </Field>
  )
}
