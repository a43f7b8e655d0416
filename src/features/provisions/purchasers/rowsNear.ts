/** Rows by their places, from 0, the last one included. */
export interface Places {
  startIndex: number
  endIndex: number
}

/** How somebody goes through rows. */
export interface Going {
  isScrolled: boolean
  /** How far the page went between the last two drawings (px; negative: up). */
  went: number
  /** What a row and the window are high (px). */
  rowHeight: number
  screenHeight: number
}

/** So many rows beside those in sight are in the page, for keys and wheels to find: at first, and then. */
const besideFirst = 2
const beside = 8

/** So many rows come and go at a time: for each of them all rows in the page are compared. */
const step = 8

/** Rows are drawn ahead for so many times as far as the page went: who scrolls fast sees no empty ground. */
const timesAhead = 5
const mostAhead = 48

/** So many screens at a time are no scrolling: where somebody jumps to next is not known. */
const jump = 2

/** The rows in sight with those near them, most of them where the page is going; may reach beyond either end. */
export function rowsNear({ startIndex, endIndex }: Places, going: Going): Places {
  if (!going.isScrolled)
    return { startIndex: startIndex - besideFirst, endIndex: endIndex + besideFirst }
  const ahead = rowsAhead(going)
  const behind = Math.max(besideFirst, 2 * beside - ahead)
  const [before, after] = going.went < 0 ? [ahead, behind] : [behind, ahead]
  return {
    startIndex: Math.floor((startIndex - before) / step) * step,
    endIndex: Math.ceil((endIndex + 1 + after) / step) * step - 1,
  }
}

function rowsAhead({ went, rowHeight, screenHeight }: Going): number {
  const distance = Math.abs(went)
  if (distance > jump * screenHeight) return beside
  const rows = Math.ceil((timesAhead * distance) / rowHeight)
  return Math.min(Math.max(beside, rows), mostAhead)
}
