import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import type { FindListing } from './chosen'
import { CustomerPage } from './CustomerPage'
import { byCustomer } from './customers'

/** More would be no pages but a book, and this page would take long to draw. */
const mostPages = 300

interface CustomerPagesProps {
  rows: readonly CustomerRow[]
  /** Who sells. */
  seller: string
  findListing: FindListing
  now: number
  /** When the oldest of the lists was read (ms). */
  readAt: number
}

/** One page a purchaser, to be printed: only those that stay ticked, and of each only what was chosen. */
export function CustomerPages({ rows, ...page }: CustomerPagesProps) {
  const groups = byCustomer(rows)
  const shown = groups.slice(0, mostPages)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const pages = shown.filter(({ orgId }) => !left.has(orgId)).length
  const toggle = (orgId: string) => {
    const next = new Set(left)
    if (!next.delete(orgId)) next.add(orgId)
    setLeft(next)
  }
  return (
    <>
      <div className="flex flex-wrap items-start gap-3 print:hidden">
        <Button
          icon={<Printer size={16} aria-hidden />}
          disabledReason={pages === 0 ? t('customerPages.none') : undefined}
          onClick={() => window.print()}
        >
          {t('customerPages.print', { count: pages, shown: count(pages) })}
        </Button>
      </div>
      {groups.length > shown.length && (
        <Notice tone="warning">
          {t('customerPages.tooMany', { shown: count(mostPages), all: count(groups.length) })}
        </Notice>
      )}
      {shown.map((group) => (
        <CustomerPage
          key={group.orgId}
          group={group}
          isChosen={!left.has(group.orgId)}
          onToggle={() => toggle(group.orgId)}
          {...page}
        />
      ))}
    </>
  )
}
