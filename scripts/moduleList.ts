import { mkdir, writeFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Writes `.cache/modules.json`: which modules each file of the build was made of, for the size budget. */
export function moduleList(): Plugin {
  return {
    name: 'module-list',
    apply: 'build',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const list = Object.fromEntries(
        chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds]),
      )
      await mkdir('.cache', { recursive: true })
      await writeFile('.cache/modules.json', JSON.stringify(list))
    },
  }
}
