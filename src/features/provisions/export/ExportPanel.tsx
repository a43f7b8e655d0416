import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { usePerson } from '~/api/usePerson'
import { errorText } from '~/messages/errorText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import type { ExportMenuProps } from './ExportMenu'
import { doubtsOf, readWords } from './exportWords'
import { ForEditing } from './ForEditing'
import { holdPersons } from './holdPersons'
import type { Saved } from './saveExport'

type Stage =
  | { kind: 'ready' }
  | { kind: 'busy' }
  | { kind: 'saved'; saved: Saved }
  | { kind: 'failed'; error: unknown }

/** What an export may hold, what is doubtful of it, and its two forms. The tick for persons is off each time. */
export function ExportPanel(props: ExportMenuProps & { id: string }) {
  const { id, rows, scope, title, itemIds, listings, entitlements, list } = props
  const client = useQueryClient()
  const { portal } = usePerson()
  const [withContacts, setWithContacts] = useState(false)
  const [stage, setStage] = useState<Stage>({ kind: 'ready' })
  const hintId = useId()

  const job = { rows, scope, title, itemIds, listings, entitlements, list, orgId: portal.id }

  const save = async (write: () => Promise<Saved>) => {
    setStage({ kind: 'busy' })
    try {
      setStage({ kind: 'saved', saved: await write() })
    } catch (error) {
      setStage({ kind: 'failed', error })
    }
  }
  const saveAs = (kind: 'csv' | 'xlsx') =>
    save(async () => {
      const { saveExport } = await import('./saveExport')
      return saveExport(client, { ...job, kind, withContacts })
    })

  const isBusy = stage.kind === 'busy'
  return (
    <div
      id={id}
      role="group"
      aria-label={t('export.panel')}
      className="z-30 flex flex-col gap-3 rounded-md border border-line-strong bg-surface p-4 text-ink shadow-lg max-sm:fixed max-sm:inset-x-4 max-sm:bottom-4 sm:absolute sm:end-0 sm:top-11 sm:w-96"
    >
      <p className="text-sm text-muted">{[readWords(list), ...doubtsOf(list)].join(' ')}</p>
      <div>
        <label className="flex min-h-6 items-start gap-2">
          <input
            type="checkbox"
            className="mt-0.5 size-4 shrink-0"
            checked={withContacts}
            aria-describedby={hintId}
            onChange={(event) => setWithContacts(event.target.checked)}
          />
          {t('export.contacts')}
        </label>
        <p id={hintId} className="ps-6 text-sm text-muted">
          {t('export.contactsHint')}{' '}
          {withContacts && !holdPersons(rows) && t('export.contactsAnew')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button busy={isBusy} onClick={() => void saveAs('csv')}>
          {t('export.csv')}
        </Button>
        <Button busy={isBusy} onClick={() => void saveAs('xlsx')}>
          {t('export.xlsx')}
        </Button>
      </div>
      {itemIds.length === 1 && <ForEditing job={job} isBusy={isBusy} onSave={save} />}
      <p role="status" className="text-sm wrap-anywhere empty:hidden">
        {stageWords(stage)}
      </p>
    </div>
  )
}

function stageWords(stage: Stage): string {
  switch (stage.kind) {
    case 'ready':
      return ''
    case 'busy':
      return t('export.busy')
    case 'saved': {
      const { name, count: rows, gone, doubts } = stage.saved
      const saved = t('export.saved', { count: rows, shown: count(rows), name })
      return [saved, ...(gone === 0 ? [] : [t('export.gone', { count: gone })]), ...doubts].join(
        ' ',
      )
    }
    case 'failed': {
      const { text, detail } = errorText(stage.error)
      return [t('export.failed'), text, detail].filter((part) => part !== '').join(' ')
    }
  }
}
