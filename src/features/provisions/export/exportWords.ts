import type { WholeList } from '~/api/lists/readWhole'
import type { XlsxCell } from '~/lib/sheetXml'
import { clip } from '~/lib/visibleText'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'

/** Which rows of a list are shown, and how many there are of how many. */
export interface ExportScope {
  kind: 'all' | 'filter'
  shown: number
  total: number
}

/** What is known of the list that rows come from. */
export type ListFacts = Omit<WholeList, 'askedAt' | 'wholeAt'> & { isStored: boolean }

/** When the list was read, and how much of it is here: `Read 12 Aug 2026, 10:42 UTC: 210 of 212 rows.` */
export function readWords({ rows, total, readAt }: ListFacts): string {
  const { utc } = instantTexts(readAt, readAt)
  const values = { time: utc, read: count(rows.length), total: count(total) }
  return t('export.read', values)
}

/** Why a list may not be what the portal holds, a sentence each; none: it is. */
export function doubtsOf({ rows, total, unreadable, hasDrifted, isStored }: ListFacts): string[] {
  return [
    ...(rows.length === total ? [] : [t('export.incomplete')]),
    ...(unreadable > 0 ? [t('purchasers.unreadable', { count: unreadable })] : []),
    ...(hasDrifted ? [t('export.drifted')] : []),
    ...(isStored ? [t('export.stored')] : []),
  ]
}

/** What a file is made of. */
export interface ExportFacts {
  /** What the list is of: a listing's title, or its id; or that it is of all listings. */
  title: string
  scope: ExportScope
  list: ListFacts
  /** Rows in the file. */
  count: number
  withContacts: boolean
}

/**
 * The name of a file, without its ending: `parcel-viewer-pro 2026-08-12 1042Z 38 rows (filter)`. A list that
 * may lack something says so here too, because a file goes its own way. `kind`: what the file is for.
 */
export function exportName(facts: ExportFacts, kind = ''): string {
  const { title, scope, list, count: rows } = facts
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const at = new Date(list.readAt).toISOString()
  const time = `${at.slice(0, 10)} ${at.slice(11, 13)}${at.slice(14, 16)}Z`
  const count = t('export.name.rows', { count: rows })
  const filter = scope.kind === 'filter' ? t('export.name.filter') : ''
  const name = clip(slug, 60).shown
  return [name, kind, time, count, filter, doubtIn(list)].filter((part) => part !== '').join(' ')
}

function doubtIn(list: ListFacts): string {
  const { rows, total, hasDrifted, isStored } = list
  if (rows.length !== total) {
    return t('export.name.incomplete', { read: rows.length, total })
  }
  if (hasDrifted) return t('export.name.drifted')
  return isStored ? t('export.name.stored') : ''
}

/** The second sheet: what the file holds, and what entitlements are called. */
export function aboutRows(
  facts: ExportFacts,
  labels: readonly (readonly [key: string, label: string])[],
  now: number,
): (readonly [string, XlsxCell])[] {
  const { title, scope, list, count: rows, withContacts } = facts
  return [
    [t('export.about.listing'), title],
    [t('export.about.read'), new Date(list.readAt)],
    [t('export.about.saved'), new Date(now)],
    [t('export.about.rows'), rows],
    [t('export.about.scope'), t(`export.about.scope.${scope.kind}`)],
    [t('export.about.held'), list.rows.length],
    [t('export.about.total'), list.total],
    ...doubtsOf(list).map((doubt) => [t('export.about.doubt'), doubt] as const),
    [t('export.about.contacts'), t(withContacts ? 'export.yes' : 'export.no')],
    ['', ''],
    ...labels.map(([key, label]) => [t('export.about.label', { key }), label] as const),
  ]
}
