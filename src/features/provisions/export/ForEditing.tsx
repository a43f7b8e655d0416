import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import type { ExportJob, Saved } from './saveExport'

interface ForEditingProps {
  job: Omit<ExportJob, 'kind' | 'withContacts'>
  isBusy: boolean
  onSave: (write: () => Promise<Saved>) => Promise<void>
}

/** The same rows as a file that is edited and read again. */
export function ForEditing({ job, isBusy, onSave }: ForEditingProps) {
  const client = useQueryClient()
  const titleId = useId()
  const save = (kind: 'csv' | 'xlsx') =>
    onSave(async () => {
      const { saveForEditing } = await import('./saveForEditing')
      return saveForEditing(client, { ...job, kind })
    })
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2 border-t border-line pt-3">
      <h2 id={titleId} className="font-semibold">
        {t('export.edit.title')}
      </h2>
      <p className="text-sm text-muted">{t('export.edit.hint')}</p>
      <div className="flex flex-wrap gap-2">
        <Button busy={isBusy} onClick={() => void save('csv')}>
          {t('export.edit.csv')}
        </Button>
        <Button busy={isBusy} onClick={() => void save('xlsx')}>
          {t('export.edit.xlsx')}
        </Button>
      </div>
    </section>
  )
}
