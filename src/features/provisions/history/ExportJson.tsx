import { FileJson } from 'lucide-react'
import { saveFile } from '~/lib/saveFile'
import { t } from '~/messages/t'
import { useIntents, useSightings } from '~/provisioning/provisioning'
import { Button } from '~/ui/Button'

/** Saves every record of this person as it is kept, for another program or for keeps. */
export function ExportJson() {
  const intents = useIntents()
  const sightings = useSightings()
  const save = () => {
    const now = new Date().toISOString()
    const records = { exportedAt: now, changes: intents, noticed: sightings }
    const text = JSON.stringify(records, mapsToo, 2)
    saveFile(`seatkeeper-records-${now.slice(0, 10)}.json`, 'application/json', text)
  }
  return (
    <Button variant="quiet" icon={<FileJson size={16} aria-hidden />} onClick={save}>
      {t('history.exportAll')}
    </Button>
  )
}

/** Seats are maps, which JSON would leave out. */
function mapsToo(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value
}
