import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(js|css|html|json|svg|webmanifest)$/
const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Puts a `.gz` and a `.br` beside every text file of a build, except what hosting may still change. */
export async function compressFiles(dist: string): Promise<void> {
  const names = await readdir(dist, { recursive: true })
  for (const name of names.filter((each) => compressible.test(each) && each !== 'config.json')) {
    const path = join(dist, name)
    const content = await readFile(path)
    await writeFile(`${path}.gz`, await toGzip(content, { level: 9 }))
    await writeFile(`${path}.br`, await toBrotli(content, { params: quality }))
  }
}

const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 }
