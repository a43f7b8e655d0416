import { hasWords } from '~/rules/purchasers/findInLists'
import { fold } from '~/rules/purchasers/searchText'

/** How long a search may take until Enter is forgotten, in ms. */
const patience = 5_000
/** After so long the rows are those of the search, although nothing in sight says so: an id was found. */
const settled = 1_000

/** The search of the page that is shown. */
export function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('main input[type="search"]')
}

/** From the search, Down leads to the first row and Enter opens it. Whether the key was one of these. */
export function openFound(event: KeyboardEvent): boolean {
  const { key, target } = event
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  const field = searchField()
  if (!field || target !== field || !isPlain || event.isComposing) return false
  if (key === 'ArrowDown') firstRow()?.focus()
  else if (key === 'Enter') whenFound(field, open)
  else return false
  event.preventDefault()
  return true
}

/** The focus first: with it the search is over, and what was typed comes into the address to go back to. */
function open(link: HTMLElement): void {
  link.focus()
  link.click()
}

function firstRow(): HTMLElement | null {
  return document.querySelector('main tbody tr[data-index="0"] th a')
}

/** The first row, once the list is the one that was searched for; never while somebody types on. */
function whenFound(field: HTMLInputElement, onFound: (link: HTMLElement) => void): void {
  const wanted = fold(field.value.trim())
  if (wanted === '') return
  const since = performance.now()
  const look = () => {
    const link = firstRow()
    if (!link || link.closest('[aria-busy="true"]')) return
    const isFit = hasWords(fold(link.closest('tr')?.textContent ?? ''), wanted)
    if (!isFit && performance.now() - since < settled) return
    stop()
    onFound(link)
  }
  const rows = new MutationObserver(look)
  const timers = [setTimeout(look, settled + 1), setTimeout(() => stop(), patience)]
  const stop = () => {
    rows.disconnect()
    timers.forEach(clearTimeout)
    field.removeEventListener('input', stop)
    field.removeEventListener('blur', stop)
  }
  field.addEventListener('input', stop)
  field.addEventListener('blur', stop)
  rows.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-busy'],
  })
  look()
}
