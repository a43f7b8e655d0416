import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'
import { count, inBothZones } from '~/messages/format'
import { t } from '~/messages/t'
import { writeResult } from '~/rules/seatCheck/readResult'
import type { SeatCheck } from '~/rules/seatCheck/seatCheck'
import { inOrder, labelOf } from '../labels'

/** A count as it is passed on: words for people, and below them the line that this app reads. No names. */
export function resultText(check: SeatCheck, listing: Listing): string {
  const { itemId, orgId, at, people, maxUsers, entitlements } = check
  const of = new Map(entitlements.map((row) => [row.key, row]))
  const persons = { people: count(people), maxUsers: count(maxUsers ?? undefined) }
  return [
    t('seatCheck.text.title', { listing: visibleText(listing.title) || itemId }),
    t('seatCheck.text.ids', { orgId, itemId }),
    t('seatCheck.text.read', { time: inBothZones(at) }),
    '',
    t(maxUsers === null ? 'seatCheck.peopleOnly' : 'seatCheck.people', persons),
    ...inOrder(of.keys()).flatMap((key) => {
      const row = of.get(key)
      return row ? [lineOf(row, listing)] : []
    }),
    '',
    t('seatCheck.text.data'),
    writeResult(check),
  ].join('\n')
}

function lineOf(row: SeatCheck['entitlements'][number], listing: Listing): string {
  return t('seatCheck.text.line', {
    label: visibleText(labelOf(row.key, listing)),
    seats: count(row.seats ?? undefined),
    assigned: count(row.assigned),
    never: count(row.never),
    idle: count(row.idle),
  })
}
