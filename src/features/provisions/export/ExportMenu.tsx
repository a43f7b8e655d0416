import { Download } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { PurchaserList } from '~/api/lists/purchaserList'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { ExportPanel } from './ExportPanel'
import type { ExportScope } from './exportWords'

/** What is exported, and from where. */
export interface ExportMenuProps {
  /** As they are shown, on all pages. */
  rows: readonly CustomerRow[]
  scope: ExportScope
  title: string
  /** The listings whose purchasers these are, and those whose titles name entitlements. */
  itemIds: readonly string[]
  listings: readonly Listing[]
  /** Keys in the order of their columns. */
  entitlements: readonly string[]
  list: PurchaserList
}

/** The button that saves what is shown as a file; it says how many rows that is. */
export function ExportMenu(props: ExportMenuProps) {
  const { rows, scope } = props
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const values = { count: rows.length, shown: count(rows.length) }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.preventDefault()
    setIsOpen(false)
    button.current?.querySelector('button')?.focus()
  }
  return (
    <div
      className="relative flex max-w-md flex-col items-start gap-1"
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <div ref={button}>
        <Button
          icon={<Download size={16} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          disabledReason={rows.length === 0 ? t('export.nothing') : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(scope.kind === 'filter' ? 'export.button.filter' : 'export.button', values)}
        </Button>
      </div>
      {isOpen && <ExportPanel id={panelId} {...props} />}
    </div>
  )
}
