import { lazy, Suspense, useState } from 'react'
import { configuredPacks, ownPacks, usePacksKey } from '~/api/packs'
import { t } from '~/messages/t'
import { type Pack, type PackSteps, usablePacks } from '~/rules/packs'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Select } from '~/ui/Select'

const PacksDialog = lazy(() => import('./PacksDialog'))

interface PackFieldProps {
  /** Entitlements that have a field. */
  keys: readonly string[]
  /** What the form asks for now, to be kept as a pack; `undefined` when that is nothing. */
  steps: PackSteps | undefined
  onApply: (pack: PackSteps) => void
}

/** Named steps, to be added to what is typed, and one's own to be kept. */
export function PackField({ keys, steps, onApply }: PackFieldProps) {
  const own = ownPacks.use(usePacksKey())
  const packs = usablePacks([...configuredPacks(), ...own], keys)
  const [chosenId, setChosenId] = useState<string>()
  const [isOpen, setIsOpen] = useState(false)
  const chosen: Pack | undefined = packs.find(({ id }) => id === chosenId) ?? packs[0]
  return (
    <>
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
            <Button variant="quiet" onClick={() => setIsOpen(true)}>
              {t('packs.own')}
            </Button>
          </>
        )}
      </Field>
      {isOpen && (
        <Suspense>
          <PacksDialog steps={steps} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
