import { Unreadable } from './Unreadable'

/** A text, and whether its letters may be other ones. */
export interface DecodedText {
  text: string
  /** Not in Unicode: read as Western European Windows would, which may be wrong. */
  isGuess: boolean
}

/**
 * Reads the text of a file: UTF-8 and UTF-16 with and without a mark, and else what spreadsheets of Windows
 * write. @throws Unreadable when it is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  const text = read(bytes, encoding)
  const decoded = text ?? new TextDecoder('windows-1252').decode(bytes)
  // No table holds these, and every picture or document does.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a]/.test(decoded)) throw new Unreadable('notATable')
  return { text: decoded, isGuess: text === undefined }
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return withoutMark(bytes)
}

/** Figures and separators are half zeros in UTF-16: behind the other byte, or before it. */
function withoutMark(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 200)
  const zeros = [0, 0]
  start.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const isHalf = (count: number) => count > start.length / 5
  if (isHalf(odd) && even === 0) return 'utf-16le'
  return isHalf(even) && odd === 0 ? 'utf-16be' : 'utf-8'
}
