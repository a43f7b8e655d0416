const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
// Embeddings, overrides and isolates reorder what stands beside them. The marks U+200E, U+200F and
// U+061C stay: names in right-to-left scripts need them and they carry no further than the name.
const hostile = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu
const drawsNothing = /^[\s\u2800\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]*$/u

/**
 * Text from outside as one line in which nothing hides: line breaks become spaces, control and
 * direction-changing characters become `�`. All else is left as it is. Text that would draw nothing
 * is `''`, so that `visibleText(name) || orgId` always has something to read.
 */
export function visibleText(text: string | null | undefined): string {
  if (text === null || text === undefined || drawsNothing.test(text)) return ''
  return text.replace(lineBreaks, ' ').replace(hostile, '\uFFFD').trim()
}

/**
 * Visible text fenced by isolates (U+2068 … U+2069), for places that take no markup: document titles,
 * accessible names, copied sentences. In markup `<bdi>` does the same.
 */
export function isolate(text: string): string {
  return `\u2068${visibleText(text)}\u2069`
}

/** What is shown of a long text; the whole stays within reach of keyboard and screen reader. */
export interface ClippedText {
  /** At most `limit` UTF-16 units and, when something was cut, an ellipsis. */
  shown: string
  isClipped: boolean
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts text after `limit` UTF-16 units, never inside what a reader takes for one character. */
export function clip(text: string, limit: number): ClippedText {
  if (text.length <= limit) return { shown: text, isClipped: false }
  // Two units more hold the whole character at the cut, which decides whether it joins the one before.
  const head = text.slice(0, limit + 2)
  const cut = graphemes.segment(head).containing(limit)?.index ?? limit
  return { shown: `${head.slice(0, cut > 0 ? cut : limit)}…`, isClipped: true }
}
