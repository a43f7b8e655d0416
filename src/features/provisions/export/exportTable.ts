import type { CustomerRow, Provision } from '~/contract/provisions'
import { readInstant } from '~/lib/dates'
import type { XlsxCell } from '~/lib/sheetXml'
import { visibleText } from '~/lib/visibleText'
import { nameOf } from '~/rules/nameOf'
import { baseStamp } from '~/rules/purchasers/baseStamp'
import { entitlementsIn } from '~/rules/purchasers/columns'
import { endOf, stateOf } from '~/rules/provisionState'

/** How a list is exported. */
export interface ExportChoice {
  /** Entitlements in the order of their columns; those only rows hold come after them. */
  entitlements: readonly string[]
  /** Whether persons are in it. */
  withContacts: boolean
  /** By which clock a provision has ended (ms). */
  now: number
}

/** One column of an export: its name, and what a row has there. */
export interface ExportColumn {
  /** A word of the file format, the same in every language, so that a file can be read back. */
  name: string
  /** Holds instants. */
  isDate?: boolean
  /** In characters. */
  width: number
  valueOf: (row: CustomerRow) => XlsxCell
}

/** The columns of an export; an entitlement's is named by its key. */
export function exportColumns(rows: readonly CustomerRow[], choice: ExportChoice): ExportColumn[] {
  const { entitlements, withContacts, now } = choice
  const keys = new Set([...entitlements, ...entitlementsIn(rows)])
  const first = leading(now)
  const last = [...trailing, ...(withContacts ? contacts : [])]
  const taken = new Set([...first, ...last].map(({ name }) => name))
  const seats = Array.from(keys, (key): ExportColumn => {
    const valueOf = ({ provision }: CustomerRow) =>
      provision.orgEntitlements?.entitlements.get(key)?.num
    return { name: taken.has(key) ? `seats.${key}` : key, width: 12, valueOf }
  })
  return [...first, ...seats, ...last]
}

function leading(now: number): ExportColumn[] {
  return [
    { name: 'item_id', width: 35, valueOf: ({ provision }) => provision.itemId },
    { name: 'org_id', width: 20, valueOf: ({ provision }) => provision.purchaserOrgId },
    { name: 'organization', width: 40, valueOf: nameOf },
    { name: 'state', width: 11, valueOf: ({ provision }) => stateOf(provision, now) },
    {
      ...{ name: 'start', width: 18, isDate: true },
      valueOf: ({ provision }) => dateOf(provision.startDate),
    },
    { name: 'end', width: 18, isDate: true, valueOf: ({ provision }) => endCell(provision) },
    {
      name: 'max_users',
      width: 11,
      valueOf: ({ provision }) => provision.orgEntitlements?.maxUsers,
    },
  ]
}

const trailing: readonly ExportColumn[] = [
  {
    ...{ name: 'modified', width: 18, isDate: true },
    valueOf: ({ provision }) => dateOf(provision.modified),
  },
  { name: 'base_stamp', width: 31, valueOf: ({ provision }) => baseStamp(provision) },
]

const contacts: readonly ExportColumn[] = [
  contact('contact_name', ({ purchaserFullName }) => purchaserFullName),
  contact('contact_username', ({ purchaserUsername }) => purchaserUsername),
  contact('contact_email', ({ purchaserEmail }) => purchaserEmail),
  contact('contact_phone', ({ purchaserPhone }) => purchaserPhone),
]

function contact(name: string, textOf: (provision: Provision) => string | null | undefined) {
  const valueOf = ({ provision }: CustomerRow) => visibleText(textOf(provision))
  return { name, width: 26, valueOf }
}

function dateOf(stated: number | null | undefined): Date | undefined {
  const at = readInstant(stated)
  return at === undefined ? undefined : new Date(at)
}

/** `never` is not the same as an end that nobody stated. */
function endCell(provision: Provision): XlsxCell {
  const end = endOf(provision)
  if (end.kind === 'at') return new Date(end.at)
  return end.kind === 'never' ? 'never' : undefined
}
