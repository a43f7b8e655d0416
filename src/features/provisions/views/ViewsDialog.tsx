import { useState } from 'react'
import { savedViews, type ViewsKey } from '~/api/savedViews'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { type NameProblem, nameProblem, type View, viewName } from '~/rules/purchasers/views'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { NameForm } from './NameForm'
import { OwnView } from './OwnView'

interface ViewsDialogProps {
  viewsKey: ViewsKey
  current: string
  /** Names that are not to be had: those of ready-made views. */
  taken: readonly string[]
  purpose: 'save' | 'manage'
  onClose: () => void
}

interface Done {
  text: string
  undo?: () => void
}

/** Saves the view that is looked at under a name, renames and deletes views. Loaded lazily. */
export default function ViewsDialog(props: ViewsDialogProps) {
  const { viewsKey, current, taken, purpose, onClose } = props
  const views = savedViews.use(viewsKey)
  const [done, setDone] = useState<Done>()

  /** What another tab has saved meanwhile is not lost: the change is made to what is kept now. */
  const change = (next: (kept: readonly View[]) => readonly View[], then: Done) => {
    const isKept = savedViews.keep(viewsKey, next(savedViews.read(viewsKey)))
    setDone(isKept ? then : { text: t('views.problem.unkept') })
  }
  const save = (typed: string): NameProblem | undefined => {
    const problem = nameProblem(typed, savedViews.read(viewsKey), { taken })
    if (problem) return problem
    const view = { id: crypto.randomUUID(), name: viewName(typed), search: current }
    change((kept) => [...kept, view], { text: t('views.saved', { name: isolate(view.name) }) })
    return undefined
  }
  const rename = (id: string, typed: string): NameProblem | undefined => {
    const problem = nameProblem(typed, savedViews.read(viewsKey), { taken, renamed: id })
    if (problem) return problem
    const name = viewName(typed)
    const renamed = (view: View) => (view.id === id ? { ...view, name } : view)
    change((kept) => kept.map(renamed), { text: t('views.renamed', { name: isolate(name) }) })
    return undefined
  }
  const remove = (view: View, place: number) => {
    const undo = () => {
      const text = t('views.back', { name: isolate(view.name) })
      change((kept) => kept.toSpliced(place, 0, view), { text })
    }
    change((kept) => kept.filter(({ id }) => id !== view.id), {
      text: t('views.deleted', { name: isolate(view.name) }),
      undo,
    })
  }

  return (
    <Dialog title={t('views.title')} closeLabel={t('views.close')} onClose={onClose}>
      <p className="text-muted">{t('views.lead')}</p>
      <NameForm
        label={t('views.name')}
        button={t('views.keep')}
        isFirst={purpose === 'save'}
        onName={save}
      />
      <div role="status" className="flex min-h-9 flex-wrap items-center gap-3">
        {done?.text}
        {done?.undo && (
          <Button variant="quiet" autoFocus onClick={done.undo}>
            {t('views.undo')}
          </Button>
        )}
      </div>
      {views.length === 0 ? (
        <p>{t('views.none')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-t border-line">
          {views.map((view, place) => (
            <OwnView
              key={view.id}
              view={view}
              onRename={(typed) => rename(view.id, typed)}
              onDelete={() => remove(view, place)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}
