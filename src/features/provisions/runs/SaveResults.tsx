import { useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { saveFile } from '~/lib/saveFile'
import { t } from '~/messages/t'
import type { RowOfRun } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'
import { Button } from '~/ui/Button'
import { findNames } from '../history/findNames'
import { runCsv } from './runCsv'

/** Saves what became of every row, as a file for a spreadsheet. */
export function SaveResults({ run, rows }: { run: Run; rows: readonly RowOfRun[] }) {
  const queryClient = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    const names = await findNames(queryClient, run.rows)
    setIsBusy(false)
    const day = new Date(run.createdAt).toISOString().slice(0, 10)
    saveFile(`seatkeeper-run-${day}.csv`, 'text/csv', runCsv(run, rows, names))
  }
  return (
    <Button icon={<Download size={16} aria-hidden />} busy={isBusy} onClick={() => void save()}>
      {t('run.save')}
    </Button>
  )
}
