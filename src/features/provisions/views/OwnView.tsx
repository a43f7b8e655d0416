import { useRef, useState } from 'react'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { NameProblem, View } from '~/rules/purchasers/views'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { NameForm } from './NameForm'

interface OwnViewProps {
  view: View
  onRename: (typed: string) => NameProblem | undefined
  onDelete: () => void
}

/** One saved view, to be renamed or deleted. */
export function OwnView({ view: { name }, onRename, onDelete }: OwnViewProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const stop = () => {
    setIsRenaming(false)
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus())
  }
  const rename = (typed: string) => {
    const problem = onRename(typed)
    if (!problem) stop()
    return problem
  }
  return (
    <li ref={row} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
      {isRenaming ? (
        <NameForm
          label={t('views.newName', { name: isolate(name) })}
          button={t('views.rename')}
          name={name}
          isFirst
          onName={rename}
          onCancel={stop}
        />
      ) : (
        <>
          <span className="min-w-0 wrap-anywhere">
            <ForeignText text={name} />
          </span>
          <span className="flex shrink-0">
            <Button
              variant="quiet"
              aria-label={t('views.renameOf', { name: isolate(name) })}
              onClick={() => setIsRenaming(true)}
            >
              {t('views.rename')}
            </Button>
            <Button
              variant="quiet"
              aria-label={t('views.deleteOf', { name: isolate(name) })}
              onClick={onDelete}
            >
              {t('views.delete')}
            </Button>
          </span>
        </>
      )}
    </li>
  )
}
