import { type ReactNode, useId, useState } from 'react'
import { type CheckKey, dropCheck, useKeptCheck } from '~/api/seatCheck/keptChecks'
import type { Listing } from '~/contract/listings'
import { useNow } from '~/lib/useNow'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { isFresh } from '~/rules/seatCheck/judgeCut'
import type { SeatCheck } from '~/rules/seatCheck/seatCheck'
import { Badge } from '~/ui/Badge'
import { Button } from '~/ui/Button'
import { InstantText } from '../InstantText'
import { AskForCheck } from './AskForCheck'
import { PasteCheck } from './PasteCheck'
import { SeatCheckTable } from './SeatCheckTable'

interface SeatsInUseProps {
  of: CheckKey
  listing: Listing | undefined
  organization: string
}

/** The last seat check of a purchaser, and the ways to a newer one. */
export function SeatsInUse({ of, listing, organization }: SeatsInUseProps) {
  const check = useKeptCheck(of)
  const [open, setOpen] = useState<'ask' | 'paste'>()
  const [isUsed, setIsUsed] = useState(false)
  const id = useId()
  const show = (which: 'ask' | 'paste') => {
    setIsUsed(false)
    setOpen(open === which ? undefined : which)
  }
  const way = (which: 'ask' | 'paste', label: string) => (
    <Button aria-expanded={open === which} aria-controls={id} onClick={() => show(which)}>
      {label}
    </Button>
  )
  return (
    <section aria-labelledby="in-use" className="flex flex-col gap-2">
      <h2 id="in-use" className="text-lg font-semibold">
        {t('inUse.title')}
      </h2>
      {check ? <Kept check={check} listing={listing} /> : <p>{t('inUse.none')}</p>}
      <div className="flex flex-wrap gap-3">
        {way('ask', t('inUse.ask'))}
        {way('paste', t('inUse.paste'))}
        {check && (
          <Button variant="quiet" onClick={() => dropCheck(of)}>
            {t('inUse.forget')}
          </Button>
        )}
      </div>
      <p role="status">{isUsed && t('inUse.used')}</p>
      <div id={id}>
        {open === 'ask' && <AskForCheck of={of} listing={listing} organization={organization} />}
        {open === 'paste' && (
          <PasteCheck
            of={of}
            onUsed={() => {
              setOpen(undefined)
              setIsUsed(true)
            }}
          />
        )}
      </div>
    </section>
  )
}

function Kept({ check, listing }: { check: SeatCheck; listing: Listing | undefined }): ReactNode {
  const now = useNow()
  const isYoung = isFresh(check, now)
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <InstantText texts={instantTexts(check.at, now)} isCompact />
        <Badge tone={isYoung ? 'success' : 'warning'}>
          {t(isYoung ? 'inUse.fresh' : 'inUse.stale')}
        </Badge>
      </div>
      <SeatCheckTable check={check} listing={listing} />
      <p className="text-muted">{t('inUse.pasted')}</p>
    </>
  )
}
