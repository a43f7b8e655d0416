import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { paths } from '../src/paths'
import { usedIn } from './splitTexts'

interface Source {
  path: string
  text: string
}

function sourcesIn(folder: string): Source[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /(?<!\.test)\.(tsx?|css|json)$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const src = sourcesIn('src')

function placesOf(pattern: RegExp): string[] {
  return src.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

test('the app is looked at', () => {
  expect(placesOf(/import/).length).toBeGreaterThan(20)
})

test('nothing in src knows the sandbox, nor do its tests', () => {
  expect(placesOf(/sandbox/i)).toEqual([])
  const tests = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => /sandbox\//.test(readFileSync(join('src', name), 'utf8')))
  expect(tests).toEqual([])
})

test('every text of the catalogue is on some screen', () => {
  const texts = JSON.parse(readFileSync('src/messages/en.json', 'utf8')) as Record<string, string>
  const code = src.map(({ path, text }) => (path.endsWith('.json') ? '' : text)).join('\n')
  const isUsed = usedIn(code)
  expect(Object.keys(texts).filter((id) => !isUsed(id))).toEqual([])
})

test('no text becomes markup', () => {
  expect(placesOf(/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML/)).toEqual([])
})

test.each(Object.keys(paths))('the address of %s leads somewhere', (name) => {
  const router = src.find(({ path }) => basename(path) === 'router.tsx')?.text
  // The way back from sign-in is no page: it is left before the router starts.
  const places = name === 'signedIn' ? withoutRouter() : (router ?? '')
  expect(places).toMatch(new RegExp(`\\bpaths\\.${name}\\b`))
})

function withoutRouter(): string {
  return src.map(({ path, text }) => (path.includes('api') ? text : '')).join('\n')
}

const operations = src.flatMap(({ path, text }) =>
  [...text.matchAll(/^export const (\w+) = endpoint\(/gm)].map(([, name = '']) => ({
    name,
    file: basename(path, '.ts'),
  })),
)
const sandbox = sourcesIn('sandbox')
const differences = existsSync('sandbox/DIFFERENCES.md')
  ? readFileSync('sandbox/DIFFERENCES.md', 'utf8')
  : ''

test.each(operations)(
  'the sandbox answers $name of $file, or says that it does not',
  (operation) => {
    expect(hasRoute(operation) || differences.includes(`\`${operation.name}\``)).toBe(true)
  },
)

function hasRoute({ name, file }: { name: string; file: string }): boolean {
  const imported = new RegExp(
    `import \\{[^}]*\\b${name}\\b[^}]*\\} from '[./]+/src/contract/${file}'`,
  )
  const mentioned = new RegExp(`\\b${name}\\b`, 'g')
  return sandbox.some(({ text }) => imported.test(text) && (text.match(mentioned)?.length ?? 0) > 1)
}
