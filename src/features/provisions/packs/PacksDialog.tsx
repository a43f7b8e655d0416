import { useState } from 'react'
import { ownPacks, usePacksKey } from '~/api/packs'
import { isolate } from '~/lib/visibleText'
import { delta } from '~/messages/format'
import { t } from '~/messages/t'
import { longestPackName, mostPacks, type PackSteps } from '~/rules/packs'
import { type NameProblem, nameProblem, viewName } from '~/rules/purchasers/views'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { ForeignText } from '~/ui/ForeignText'
import { labelOf } from '../labels'
import { NameForm } from '../views/NameForm'

interface PacksDialogProps {
  /** What may be kept under a name. */
  steps: PackSteps | undefined
  onClose: () => void
}

/** Keeps what is typed as a pack, and shows and deletes one's own. Loaded lazily. */
export default function PacksDialog({ steps, onClose }: PacksDialogProps) {
  const key = usePacksKey()
  const packs = ownPacks.use(key)
  const [done, setDone] = useState('')
  const save = (typed: string): NameProblem | undefined => {
    const kept = ownPacks.read(key)
    const limits = { most: mostPacks, longest: longestPackName }
    const problem = nameProblem(typed, kept, limits)
    if (problem || !steps) return problem
    const name = viewName(typed)
    const isKept = ownPacks.keep(key, [...kept, { ...steps, id: crypto.randomUUID(), name }])
    setDone(isKept ? t('packs.saved', { name: isolate(name) }) : t('packs.unkept'))
    return undefined
  }
  const remove = (id: string, name: string) => {
    const rest = ownPacks.read(key).filter((each) => each.id !== id)
    setDone(
      ownPacks.keep(key, rest) ? t('packs.deleted', { name: isolate(name) }) : t('packs.unkept'),
    )
  }
  return (
    <Dialog title={t('packs.title')} closeLabel={t('packs.close')} onClose={onClose}>
      <p className="text-muted">{t('packs.lead')}</p>
      {steps ? (
        <>
          <p>{stepsText(steps)}</p>
          <NameForm label={t('packs.name')} button={t('packs.keep')} isFirst onName={save} />
        </>
      ) : (
        <p>{t('packs.nothing')}</p>
      )}
      <p role="status" className="empty:hidden">
        {done}
      </p>
      {packs.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-t border-line">
          {packs.map(({ id, name, ...its }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
              <span className="min-w-0 wrap-anywhere">
                <ForeignText text={name} />
                <span className="block text-sm text-muted">{stepsText(its)}</span>
              </span>
              <Button
                variant="quiet"
                aria-label={t('packs.deleteOf', { name: isolate(name) })}
                onClick={() => remove(id, name)}
              >
                {t('packs.delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function stepsText({ maxUsers, seats }: PackSteps): string {
  const steps = Object.entries(seats).map(([key, by]) => `${labelOf(key, undefined)} ${delta(by)}`)
  return [...(maxUsers === 0 ? [] : [`${t('edit.maxUsers')} ${delta(maxUsers)}`]), ...steps].join(
    ', ',
  )
}
