import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { first, sourcesFrom } from './splitTexts'

const sheet = 'src/styles/first.css'

/** Names the files of the first screen to the styles that come with it; all others come with later screens. */
export function firstStyles(): Plugin {
  return {
    name: 'first-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(sheet)) return undefined
      const files = sourcesFrom(first).map((path) => relative('src/styles', path))
      return `${code}${files.map((path) => `@source '${path}';\n`).join('')}`
    },
  }
}
