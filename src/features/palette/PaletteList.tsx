import { Building2, FileText, LayoutGrid, Zap } from 'lucide-react'
import { t } from '~/messages/t'
import { ForeignText } from '~/ui/ForeignText'
import type { Entry, EntryGroup } from './paletteEntries'

const icons = { purchaser: Building2, listing: LayoutGrid, page: FileText, action: Zap } as const

interface PaletteListProps {
  /** What ids of its parts begin with. */
  id: string
  groups: readonly EntryGroup[]
  active: Entry | undefined
  onPoint: (entry: Entry) => void
  onChoose: (entry: Entry) => void
}

/** What was found; the focus stays in the field, and the active line moves. */
export function PaletteList({ id, groups, active, onPoint, onChoose }: PaletteListProps) {
  return (
    <div
      id={`${id}list`}
      role="listbox"
      aria-label={t('palette.results')}
      className="min-h-0 overflow-y-auto"
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ kind, entries }) => (
        <div key={kind} role="group" aria-labelledby={`${id}${kind}`} className="py-1">
          <div id={`${id}${kind}`} role="presentation" className="px-4 pt-1 text-sm text-muted">
            {t(`palette.kind.${kind}`)}
          </div>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={`${id}${entry.id}`}
              entry={entry}
              isActive={entry === active}
              onPoint={() => onPoint(entry)}
              onChoose={() => onChoose(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface OptionProps {
  id: string
  entry: Entry
  isActive: boolean
  onPoint: () => void
  onChoose: () => void
}

function Option({ id, entry: { label, detail, aim }, isActive, onPoint, onChoose }: OptionProps) {
  const Icon = icons[aim.kind]
  return (
    // The field hears the keys: aria-activedescendant.
    <div
      id={id}
      ref={isActive ? showInList : undefined}
      role="option"
      aria-selected={isActive}
      className={`flex min-h-9 cursor-pointer items-center gap-3 border-s-4 px-3 py-1 ${isActive ? 'border-accent bg-surface-3' : 'border-transparent'}`}
      onMouseMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <Icon size={16} aria-hidden className="shrink-0 text-muted" />
      <span className="min-w-0 wrap-anywhere">
        <ForeignText text={label} />
        {detail !== '' && (
          <span className="block text-sm text-muted">
            <bdi>{detail}</bdi>
          </span>
        )}
      </span>
    </div>
  )
}

function showInList(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}
