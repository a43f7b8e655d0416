import type { KeyboardEvent } from 'react'

/**
 * The row a key leads to from row `place` of `count`, both from 0; `undefined`: the key leads nowhere.
 * @param page rows that a page key passes over
 */
export function rowForKey(
  key: string,
  place: number,
  count: number,
  page: number,
): number | undefined {
  const targets: Partial<Record<string, number>> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    PageUp: place - page,
    PageDown: place + page,
    Home: 0,
    End: count - 1,
  }
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target))
}

/** From a row with the focus, keys lead to other rows, however many there are. `height` of a row in px. */
export function onRowKey(
  event: KeyboardEvent<HTMLElement>,
  { count, height, go }: { count: number; height: number; go: (place: number) => void },
): void {
  const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event
  if (shiftKey || ctrlKey || altKey || metaKey || !(target instanceof Element)) return
  const place = placeOf(target)
  const page = Math.max(1, Math.floor(window.innerHeight / height) - 3)
  const next = place === undefined ? undefined : rowForKey(key, place, count, page)
  if (next === undefined) return
  event.preventDefault()
  go(next)
}

/** The place of the row that an element stands in. */
export function placeOf(element: Element): number | undefined {
  const index = element.closest('tr')?.dataset['index']
  return index === undefined ? undefined : Number(index)
}

/** Gives the focus to the link of a row; false when the row is not in the page. */
export function focusRow(body: Element | null, place: number): boolean {
  const link = body?.querySelector<HTMLElement>(`tr[data-index="${String(place)}"] a`)
  link?.focus()
  return link !== null && link !== undefined
}
