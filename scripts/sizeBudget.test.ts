import { expect, test } from 'vitest'
import { closureOf, filesOf, pageProblems } from './sizeBudget'

test('a closure holds static imports and styles, once, and nothing loaded later', () => {
  const manifest = {
    'index.html': { file: 'app.js', imports: ['_a', '_b'], css: ['app.css'] },
    _a: { file: 'a.js', imports: ['_b'], dynamicImports: ['later'] },
    _b: { file: 'b.js', imports: ['_a'], css: ['b.css'] },
    later: { file: 'later.js' },
  }
  expect([...closureOf(manifest, 'index.html')].sort()).toEqual(
    ['a.js', 'app.css', 'app.js', 'b.css', 'b.js'].sort(),
  )
  expect(() => closureOf(manifest, 'gone')).toThrow('gone')
})

test.each([
  ['<script>seats()</script>', 'inline script'],
  ['<script src="/a.js">seats()</script>', 'inline script'],
  ['<style>p {}</style>', 'inline style'],
  ['<p style="color: red">', 'inline style'],
  ['<body onload="seats()">', 'handler'],
])('%s is refused', (html, words) => {
  expect(pageProblems(html).join()).toContain(words)
})

test('a page of links and loaded scripts passes', () => {
  const html = '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>'
  expect(pageProblems(html)).toEqual([])
})

test('the files of a page are its scripts, styles and preloads, each once', () => {
  const html = `<link rel="icon" href="/icon.svg" /><script type="module" async src="/a/b.js"></script>
    <link rel="modulepreload" href="/a/b.js" /><link rel="stylesheet" crossorigin href="/a/c.css" />`
  expect(filesOf(html)).toEqual(['a/b.js', 'a/c.css'])
})
