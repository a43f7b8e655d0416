/** Moves the focus in a menu as a key asks: arrows, Home, End, a first letter. Whether the key asks for anything. */
export function moveInMenu(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const here = items.findIndex((item) => item === document.activeElement)
  const next = targetOf(items, here, key)
  next?.focus()
  return next !== undefined
}

function targetOf(items: HTMLElement[], here: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[here + 1] ?? items[0]
    case 'ArrowUp':
      return items[here - 1] ?? items.at(-1)
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
  }
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...items.slice(here + 1), ...items.slice(0, here + 1)]
  return after.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()))
}
