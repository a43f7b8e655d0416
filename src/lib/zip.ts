/** One file of an archive. Its text comes in pieces, so that it never has to be there as a whole. */
export interface ZipEntry {
  /** With `/` between folders. */
  name: string
  pieces: Iterable<string> | AsyncIterable<string>
}

const versionNeeded = 20
/** Names are UTF-8. */
const flags = 0x0800
const deflated = 8
/** 1 January 1980, the first day the format knows. */
const day = 0x0021

/**
 * An archive, packed by the browser itself. Not for more than 4 GB or 65,535 files.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function zip(entries: readonly ZipEntry[], type: string): Promise<Blob> {
  const parts: BlobPart[] = []
  const directory: BlobPart[] = []
  let place = 0
  for (const entry of entries) {
    const packed = await pack(entry)
    const name = new TextEncoder().encode(entry.name)
    const facts = factsOf(packed, name)
    const head = [u32(0x04034b50), ...facts, name]
    directory.push(u32(0x02014b50), u16(versionNeeded), ...facts, u16(0), u16(0), u16(0), u32(0))
    directory.push(u32(place), name)
    parts.push(...head, packed.data)
    place += new Blob(head).size + packed.data.size
  }
  const { size } = new Blob(directory)
  const end = [u32(0x06054b50), u16(0), u16(0), u16(entries.length), u16(entries.length)]
  return new Blob([...parts, ...directory, ...end, u32(size), u32(place), u16(0)], { type })
}

interface Packed {
  data: Blob
  size: number
  crc: number
}

/** What the file's own head and the directory say alike. */
function factsOf({ data, size, crc }: Packed, name: Uint8Array) {
  return [
    ...[u16(versionNeeded), u16(flags), u16(deflated), u16(0), u16(day)],
    ...[u32(crc), u32(data.size), u32(size), u16(name.length), u16(0)],
  ]
}

async function pack({ pieces }: ZipEntry): Promise<Packed> {
  const stream = new CompressionStream('deflate-raw')
  const data = new Response(stream.readable).blob()
  const writer = stream.writable.getWriter()
  const encoder = new TextEncoder()
  let size = 0
  let crc = 0
  for await (const piece of pieces) {
    const bytes = encoder.encode(piece)
    size += bytes.length
    crc = addToCrc(crc, bytes)
    await writer.write(bytes)
  }
  await writer.close()
  return { data: await data, size, crc }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let rest = n
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function addToCrc(before: number, bytes: Uint8Array): number {
  let crc = ~before
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}

function u16(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value & 0xff, value >>> 8)
}

function u32(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24)
}
