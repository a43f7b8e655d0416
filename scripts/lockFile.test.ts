import { expect, test } from 'vitest'
import { lockProblems } from './lockFile'

const good = { version: '1.0.0', integrity: 'sha512-abc' }
const file = { dependencies: { a: '1.0.0' }, allowScripts: { tool: false } }

function problemsOf(entry: object, path = 'node_modules/a'): string[] {
  const own = { dependencies: { a: '1.0.0' } }
  return lockProblems({ packages: { '': own, [path]: { ...good, ...entry } } }, file)
}

test('a hash from the registry is good, with or without its address', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' })).toEqual([])
})

test.each([
  [{ integrity: undefined }, 'integrity'],
  [{ resolved: 'git+ssh://git@github.com/a/a.git#1' }, 'not from the registry'],
  [{ resolved: 'https://example.com/a.tgz' }, 'not from the registry'],
  [{ version: 'file:../a' }, 'not from the registry'],
  [{ link: true }, 'not from the registry'],
  [{ hasInstallScript: true }, 'install script'],
])('%j is refused', (entry, words) => {
  expect(problemsOf(entry).join()).toContain(words)
})

test('an install script that was decided on passes, nested too', () => {
  const path = 'node_modules/a/node_modules/tool'
  expect(problemsOf({ hasInstallScript: true }, path)).toEqual([])
})

test('a lock file of other packages is refused', () => {
  expect(lockProblems({ packages: { '': {} } }, file).join()).toContain('package.json')
})
