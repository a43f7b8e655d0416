import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

/** What a menu holds. */
export type MenuEntry =
  | { kind: 'heading'; label: string }
  | { kind: 'separator' }
  | { kind: 'item'; label: string; onSelect: () => void }
  | {
      kind: 'radio'
      label: string
      value: string
      options: readonly { value: string; label: string }[]
      onChange: (value: string) => void
    }

interface MenuProps {
  /** Name of the button. */
  label: string
  trigger: ReactNode
  items: readonly MenuEntry[]
}

const itemClass =
  'flex min-h-9 cursor-pointer items-center gap-2 px-4 py-1 outline-none data-highlighted:bg-surface-3'

/** A button that opens a menu. Loaded lazily: nothing of it is needed to show a page. */
export default function Menu({ label, trigger, items }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger
        aria-label={label}
        className="inline-flex size-8 cursor-pointer items-center justify-center rounded-sm hover:bg-surface-3"
      >
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={6} className="z-30">
          <Base.Popup className="min-w-52 rounded-md border border-line-strong bg-surface py-2 text-ink shadow-lg outline-none">
            {items.map((entry, place) => (
              // Entries are a fixed list; their place is what they are.
              <Entry key={place} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'heading':
      return <div className="px-4 py-1 text-muted">{entry.label}</div>
    case 'separator':
      return <Base.Separator className="my-2 border-t border-line" />
    case 'item':
      return (
        <Base.Item className={itemClass} onClick={entry.onSelect}>
          {entry.label}
        </Base.Item>
      )
    case 'radio':
      return (
        <Base.RadioGroup value={entry.value} onValueChange={entry.onChange}>
          <Base.Group>
            <Base.GroupLabel className="px-4 pt-2 text-sm text-muted">
              {entry.label}
            </Base.GroupLabel>
            {entry.options.map(({ value, label }) => (
              <Base.RadioItem key={value} value={value} className={itemClass}>
                <span className="inline-flex w-4">
                  <Base.RadioItemIndicator>
                    <Check size={16} aria-hidden />
                  </Base.RadioItemIndicator>
                </span>
                {label}
              </Base.RadioItem>
            ))}
          </Base.Group>
        </Base.RadioGroup>
      )
  }
}
