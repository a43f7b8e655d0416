import { Check } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { moveInMenu } from './moveInMenu'

/** What a menu holds. */
export type MenuEntry =
  | { kind: 'separator' }
  | { kind: 'item'; label: string; onSelect: () => void }
  | {
      kind: 'radio'
      label: string
      value: string
      /** `lang`: of a label that is not in the page's language. */
      options: readonly { value: string; label: string; lang?: string }[]
      /** Whether choosing is all that somebody came for. */
      isFinal?: boolean
      onChange: (value: string) => void
    }

interface MenuProps {
  /** Name of the button. */
  label: string
  trigger: ReactNode
  /** `text`: the trigger is words and stands at the beginning of a line. */
  look?: 'icon' | 'text'
  /** What stands above the entries. */
  head?: ReactNode
  items: readonly MenuEntry[]
}

/** A button that opens a menu; it stays where it is in the page, so that it belongs to its landmark. */
export function Menu({ label, trigger, look = 'icon', head, items }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const headId = useId()
  const close = () => {
    button.current?.focus()
    setIsOpen(false)
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') close()
    else if (!moveInMenu(event.currentTarget, event.key)) return
    event.preventDefault()
  }
  return (
    <div className="relative" onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={`inline-flex cursor-pointer items-center justify-center rounded-sm ${look === 'icon' ? 'size-8 hover:bg-surface-3' : 'min-h-9 max-w-full gap-2 border border-input-line bg-surface px-3 py-1 hover:bg-surface-2'}`}
        // Where a press does not focus a button, it would close the menu before the click opens it again.
        onMouseDown={(event) => {
          if (isOpen) event.preventDefault()
        }}
        onClick={() => {
          setIsOpen(!isOpen)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setIsOpen(true)
        }}
      >
        {trigger}
      </button>
      {isOpen && (
        <div
          ref={focusFirst}
          role="menu"
          // What scrolls has to be reached by keys.
          tabIndex={look === 'icon' ? -1 : 0}
          aria-label={label}
          aria-describedby={head === undefined ? undefined : headId}
          onKeyDown={onKeyDown}
          className={`absolute top-full z-30 mt-1.5 w-max max-w-[calc(100vw-2rem)] min-w-52 rounded-md border border-line-strong bg-surface py-2 text-ink shadow-lg ${look === 'icon' ? 'end-0' : 'start-0 max-h-[70vh] overflow-y-auto'}`}
        >
          {head !== undefined && (
            <div id={headId} className="px-4 pb-2 wrap-anywhere">
              {head}
            </div>
          )}
          {items.map((entry, place) => (
            // Entries are a fixed list; their place is what they are.
            <Entry key={place} entry={entry} onDone={close} />
          ))}
        </div>
      )}
    </div>
  )
}

function focusFirst(menu: HTMLElement | null): void {
  if (menu) moveInMenu(menu, 'Home')
}

function Entry({ entry, onDone }: { entry: MenuEntry; onDone: () => void }) {
  switch (entry.kind) {
    case 'separator':
      return <div role="separator" className="my-2 border-t border-line" />
    case 'item':
      return (
        <Item
          role="menuitem"
          onSelect={() => {
            onDone()
            entry.onSelect()
          }}
        >
          {entry.label}
        </Item>
      )
    case 'radio':
      return (
        <div
          role="group"
          aria-label={entry.label}
          className="border-line pt-2 not-first:border-t first:pt-0"
        >
          <div aria-hidden className="px-4 text-sm text-muted">
            {entry.label}
          </div>
          {entry.options.map(({ value, label, lang }) => (
            <Item
              key={value}
              role="menuitemradio"
              isChecked={value === entry.value}
              onSelect={() => {
                if (entry.isFinal) onDone()
                entry.onChange(value)
              }}
            >
              <Check size={16} aria-hidden className={value === entry.value ? '' : 'invisible'} />
              <span lang={lang}>{label}</span>
            </Item>
          ))}
        </div>
      )
  }
}

interface ItemProps {
  role: 'menuitem' | 'menuitemradio'
  isChecked?: boolean
  onSelect: () => void
  children: ReactNode
}

function Item({ role, isChecked, onSelect, children }: ItemProps) {
  return (
    <button
      type="button"
      role={role}
      aria-checked={isChecked}
      tabIndex={-1}
      onClick={onSelect}
      className="flex min-h-9 w-full cursor-pointer items-center gap-2 px-4 py-1 text-start -outline-offset-2 hover:bg-surface-3 focus:bg-surface-3"
    >
      {children}
    </button>
  )
}
