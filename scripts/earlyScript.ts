import type { Plugin } from 'vite'

/** What asks for the first rows while the app is still on its way. */
export const early = /\/src\/early\.ts$/

/** Lets the page run the file of `src/early.ts` as soon as it is there: else it waits for styles and order. */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const file = Object.values(bundle ?? {}).find(
          (output) => output.type === 'chunk' && output.moduleIds.some((id) => early.test(id)),
        )
        const source = `crossorigin src="/${file?.fileName ?? ''}"`
        if (!html.includes(source))
          throw new Error('The page has no script of its own for early.ts.')
        return html.replace(source, `async ${source}`)
      },
    },
  }
}
