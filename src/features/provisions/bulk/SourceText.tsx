import type { BulkDraft } from '~/api/bulkDrafts'
import { clip, isolate } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'

/** Where the rows came from, and how many there are. */
export function SourceText({ draft: { source, judged } }: { draft: BulkDraft }) {
  const name = source.kind === 'file' ? isolate(clip(source.name, 80).shown) : ''
  const rows = t('bulk.source.rows', { count: count(judged.rows) })
  return (
    <p className="-mt-3 text-muted wrap-anywhere">
      {t(`bulk.source.${source.kind}`, { name })} · {rows}
    </p>
  )
}
