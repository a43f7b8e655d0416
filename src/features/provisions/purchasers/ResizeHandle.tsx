import type { PointerEvent } from 'react'
import { columnWidths } from './purchasersAddress'

const { least, most } = columnWidths

/** A column's edge to pull with a pointer; the column chooser does the same by keyboard. */
export function ResizeHandle({ onResize }: { onResize: (width: number) => void }) {
  const pull = (down: PointerEvent<HTMLSpanElement>) => {
    const handle = down.currentTarget
    const head = handle.closest('th')
    const column = head?.closest('table')?.querySelectorAll('col')[head.cellIndex]
    if (!head || !column) return
    down.preventDefault()
    handle.setPointerCapture(down.pointerId)
    const sign = getComputedStyle(head).direction === 'rtl' ? -1 : 1
    const before = head.offsetWidth
    const widthAt = ({ clientX }: globalThis.PointerEvent) =>
      Math.round(Math.min(most, Math.max(least, before + sign * (clientX - down.clientX))))
    handle.onpointermove = (move) => (column.style.width = `${String(widthAt(move))}px`)
    handle.onpointerup = handle.onpointercancel = (up) => {
      handle.onpointermove = handle.onpointerup = handle.onpointercancel = null
      if (up.type === 'pointerup' && up.clientX !== down.clientX) onResize(widthAt(up))
    }
  }
  return <span aria-hidden className="resize-handle" onPointerDown={pull} />
}
