import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'

/** What loads all of the first screen. */
export const first = 'src/main.tsx'

/**
 * Divides a catalogue in a build: `?first` holds the texts of what is loaded at once, `?later` the others.
 * While developing, both hold all.
 */
export function splitTexts(): Plugin {
  return {
    name: 'split-texts',
    apply: 'build',
    transform(code, id) {
      const half = /\?(first|later)\?lingui$/.exec(id)?.[1]
      if (!half) return undefined
      const messages = readCompiled(code)
      const sources = sourcesFrom(first).map((path) => readFileSync(path, 'utf8'))
      const isFirst = usedIn(sources.join('\n'))
      const chosen = Object.entries(messages).filter(([id]) => isFirst(id) === (half === 'first'))
      const text = JSON.stringify(Object.fromEntries(chosen.map(withoutBrackets)))
      return { code: `export const messages = ${text}`, map: null, moduleType: 'js' }
    },
  }
}

/** A text into which nothing is put is compiled as a list of one; by itself it means the same. */
function withoutBrackets([id, text]: [string, unknown]): [string, unknown] {
  const [only, ...others] = Array.isArray(text) ? (text as unknown[]) : []
  return [id, typeof only === 'string' && others.length === 0 ? only : text]
}

/** What the catalogue's own plugin has made of it. */
function readCompiled(code: string): Record<string, unknown> {
  const text = /JSON\.parse\((".*")\)/s.exec(code)?.[1]
  if (!text) throw new Error('The catalogue is compiled in a form this does not know.')
  // A script may write a sign as \xA0; JSON may not.
  const quoted = text.replaceAll('\\x', '\\u00')
  return JSON.parse(JSON.parse(quoted) as string) as Record<string, unknown>
}

/** Whether a text is used in `code`: by its name, or by a name with parts put in, as in `state.${state}.title`. */
export function usedIn(code: string): (id: string) => boolean {
  const made = [...code.matchAll(/`([\w.]*\$\{[^`\n]*)`/g)].map(([, name = '']) =>
    name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  )
  const names = made.filter(([start]) => start?.includes('.'))
  const pattern = new RegExp(`^(?:${names.map((parts) => parts.join('[^.]+')).join('|')})$`)
  return (id) => code.includes(`'${id}'`) || (names.length > 0 && pattern.test(id))
}

/** Files of `src` that are loaded with one of them: its imports and theirs, not what they import later. */
export function sourcesFrom(start: string): string[] {
  const found = new Set<string>()
  const visit = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, name = ''] of text.matchAll(
      /^(?:import|\} from|export .* from)\b[^'\n]*'([^']+)'/gm,
    )) {
      const next = resolve(name, path)
      if (next) visit(next)
    }
  }
  visit(start)
  return [...found]
}

function resolve(name: string, importer: string): string | undefined {
  if (!/^(~\/|\.)/.test(name)) return undefined
  const base = name.startsWith('~/') ? join('src', name.slice(2)) : join(dirname(importer), name)
  const path = [base, `${base}.ts`, `${base}.tsx`].find(
    (each) => /\.tsx?$/.test(each) && existsSync(each),
  )
  return path && relative('.', path)
}
