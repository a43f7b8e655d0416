import { useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { saveFile } from '~/lib/saveFile'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import type { Entry } from './entries'
import { historyCsv } from './historyCsv'
import { findNames } from './findNames'

/** Saves what is shown, all pages of it, as a file for a spreadsheet. */
export function ExportCsv({ entries }: { entries: readonly Entry[] }) {
  const queryClient = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    const names = await findNames(queryClient, entries)
    setIsBusy(false)
    const day = new Date().toISOString().slice(0, 10)
    saveFile(`seatkeeper-history-${day}.csv`, 'text/csv', historyCsv(entries, names))
  }
  return (
    <Button icon={<Download size={16} aria-hidden />} busy={isBusy} onClick={() => void save()}>
      {t('history.export', { count: entries.length, shown: count(entries.length) })}
    </Button>
  )
}
