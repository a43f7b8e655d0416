import { visibleText } from './visibleText'

// Every alternative also ends at the end of the text, so no input makes it go back and try again.
const markup = new RegExp(
  [
    String.raw`<!--[^]*?(?:-->|$)`,
    String.raw`<(script|style|template|title|noscript|iframe|svg|math)\b[^]*?(?:</\1[^>]*>?|$)`,
    String.raw`</?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>?`,
    String.raw`<[!?/][^>]*>?`,
  ].join('|'),
  'gi',
)
const startsLine =
  /^<\/?(?:address|article|aside|blockquote|br|d[dlt]|div|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|t[dhr]|table|ul)\b/i

const characters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['szlig', 'ß'],
])
const accents = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['cedil', '\u0327'],
])

function decodeNamed(name: string): string | undefined {
  const accent = accents.get(name.slice(1))
  return accent ? (name.charAt(0) + accent).normalize('NFC') : characters.get(name)
}

function decodeEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return decodeNamed(name) ?? whole
  const point = hex ? parseInt(hex, 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, decodeEntity)
}

/**
 * The words of a vendor's HTML, one line a block, without ever building a document from it. The result is
 * text: show it as such. What looks like markup after decoding (`&lt;b&gt;`) is what the vendor wrote
 * and stays.
 */
export function htmlText(html: string | null | undefined): string {
  const bare = (html ?? '')
    .replace(/\s+/g, ' ')
    .replace(markup, (found) => (startsLine.test(found) ? '\n' : ''))
  const lines = bare
    .split('\n')
    .map((line) => visibleText(decodeEntities(line).replace(/\s+/g, ' ')))
  return lines.filter((line) => line !== '').join('\n')
}
