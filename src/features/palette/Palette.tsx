import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { myListings } from '~/api/listings'
import { usePerson } from '~/api/usePerson'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { openModal } from '~/ui/openModal'
import { findEntries } from './paletteEntries'
import { PaletteList } from './PaletteList'
import { type PaletteHandlers, useAim } from './useAim'

/** Goes to any listing, purchaser or page, or does what can be done everywhere, by a few letters. Loaded lazily. */
export default function Palette(handlers: PaletteHandlers & { onClose: () => void }) {
  const { onClose } = handlers
  const { portal } = usePerson()
  const client = useQueryClient()
  const { data } = useQuery(myListings(portal.id))
  const aimAt = useAim(handlers)
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const id = useId()

  const groups = useMemo(() => {
    const held = client.getQueriesData<PurchaserList>({ queryKey: ['purchaserList', portal.id] })
    const lists = held.flatMap(([, list]) => (list ? [list.rows] : []))
    return findEntries(typed, { listings: data?.listings ?? [], lists })
  }, [typed, data, client, portal.id])
  const entries = groups.flatMap((group) => group.entries)
  const active = entries[Math.min(place, entries.length - 1)]

  const choose = (entry = active) => {
    if (!entry) return
    onClose()
    aimAt(entry.aim)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A word being composed has the keys for itself.
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') choose()
    else if (move !== undefined) setPlace(turn(place + move, entries.length))
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={openModal}
      aria-label={t('palette.title')}
      onCancel={onClose}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) onClose()
      }}
      className="mx-auto mt-[12vh] max-h-[76vh] w-[min(38rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-md border border-line-strong bg-surface text-ink shadow-lg backdrop:bg-[rgb(0_0_0/50%)] open:flex max-sm:mt-4"
    >
      <input
        type="text"
        role="combobox"
        dir="auto"
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}list`}
        aria-activedescendant={active && `${id}${active.id}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
        className="min-h-12 w-full shrink-0 border-b border-line bg-surface px-4 text-lg text-ink -outline-offset-2 placeholder:text-muted"
      />
      <PaletteList
        id={id}
        groups={groups}
        active={active}
        onPoint={(entry) => setPlace(entries.indexOf(entry))}
        onChoose={choose}
      />
      <p role="status" className="shrink-0 border-t border-line px-4 py-2 text-sm text-muted">
        {statusWords(typed, entries.length, groups[0])}
      </p>
    </dialog>
  )
}

/** A place in a ring of so many. */
function turn(place: number, length: number): number {
  return length === 0 ? 0 : (place + length) % length
}

function statusWords(
  typed: string,
  shown: number,
  first: ReturnType<typeof findEntries>[number] | undefined,
): string {
  if (typed.trim() === '') return t('palette.hint')
  if (shown === 0) return t('palette.nothing')
  if (first?.kind !== 'purchaser') return t('palette.found', { count: shown })
  const { entries, total } = first
  return t('palette.purchasers', {
    shown: count(entries.length),
    total: count(total),
    count: total,
  })
}
