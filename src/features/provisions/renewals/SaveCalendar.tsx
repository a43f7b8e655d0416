import { CalendarDays } from 'lucide-react'
import { config } from '~/config'
import { toIcs } from '~/lib/ics'
import { saveFile } from '~/lib/saveFile'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { Ending } from '~/rules/purchasers/renewals'
import { Button } from '~/ui/Button'
import { calendarOf } from './calendar'
import type { FindListing } from './chosen'

interface SaveCalendarProps {
  endings: readonly Ending[]
  findListing: FindListing
}

/** Saves all ends of the view, not of the page alone, as a file for a calendar. */
export function SaveCalendar({ endings, findListing }: SaveCalendarProps) {
  const save = () => {
    const portalHost = new URL(config().portalUrl).host
    const readAt = Date.now()
    const events = calendarOf(endings, findListing, { portalHost, origin: location.origin, readAt })
    const day = new Date(readAt).toISOString().slice(0, 10)
    saveFile(`seatkeeper-renewals-${day}.ics`, 'text/calendar', toIcs(events))
  }
  return (
    <Button icon={<CalendarDays size={16} aria-hidden />} onClick={save}>
      {t('renewals.calendar', { count: endings.length, shown: count(endings.length) })}
    </Button>
  )
}
