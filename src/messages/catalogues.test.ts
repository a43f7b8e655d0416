import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { others } from './catalogues'
import * as english from './en'
import originals from './en.json'
import { languages } from './languages'
import type { Compiled } from './say'

const translated = Object.keys(languages).filter((code) => code !== 'en')

function textsOf(code: string): typeof originals {
  return JSON.parse(readFileSync(`src/messages/${code}.json`, 'utf8')) as typeof originals
}

/** Texts as they are compiled, by their name. While testing, the first ones are all. */
async function compiledTexts(code: string): Promise<[string, Compiled | undefined][]> {
  const { messages } = (await others[code]?.()) ?? english
  return Object.entries(messages)
}

interface Values {
  /** Names of values put in, whatever the count. */
  names: string[]
  /** For each plural what is counted and what is told apart. */
  plurals: { counted: string; categories: string[] }[]
}

function valuesOf(text: Compiled = ''): Values {
  const tokens = typeof text === 'string' ? [] : text
  const values = tokens.map((token): Values => {
    if (typeof token === 'string') return { names: [], plurals: [] }
    const [name, , cases] = token
    const inner = Object.values(cases ?? {}).map(valuesOf)
    const own = cases ? [{ counted: name, categories: Object.keys(cases) }] : []
    return {
      names: [name, ...inner.flatMap(({ names }) => names)],
      plurals: [...own, ...inner.flatMap(({ plurals }) => plurals)],
    }
  })
  return {
    names: [...new Set(values.flatMap(({ names }) => names))].sort(),
    plurals: values.flatMap(({ plurals }) => plurals),
  }
}

test('values and plurals are found in compiled texts', async () => {
  const texts = Object.fromEntries(await compiledTexts('en'))
  expect(valuesOf(texts['overview.others'])).toEqual({
    names: ['count', 'seats'],
    plurals: [{ counted: 'count', categories: ['one', 'other'] }],
  })
})

test('every language has a catalogue', () => {
  expect(Object.keys(others).sort()).toEqual(translated.toSorted())
})

test.each(translated)('%s has every text, in the order of English', async (code) => {
  expect(Object.keys(textsOf(code))).toEqual(Object.keys(originals))
  expect(await compiledTexts(code)).toHaveLength(Object.keys(originals).length)
})

test.each(translated)('%s puts the same values in', async (code) => {
  const namesIn = async (language: string) =>
    (await compiledTexts(language)).map(([id, text]) => [id, valuesOf(text).names])
  expect(await namesIn(code)).toEqual(await namesIn('en'))
})

test.each(['en', ...translated])('%s tells apart every plural that it has', async (code) => {
  const inEnglish = Object.fromEntries(await compiledTexts('en'))
  const known = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted()
  for (const [id, text] of await compiledTexts(code)) {
    const { plurals } = valuesOf(text)
    expect(
      plurals.map(({ counted }) => counted),
      id,
    ).toEqual(valuesOf(inEnglish[id]).plurals.map(({ counted }) => counted))
    for (const { categories } of plurals) {
      expect(categories.filter((name) => /^[a-z]+$/.test(name)).toSorted(), id).toEqual(known)
    }
  }
})

/** Texts that read as in English: names, and words that both languages have. */
const sameWords: Record<string, readonly string[]> = {
  de: [
    'app.name',
    'dashboard.title',
    'export.panel',
    'purchaser.contact.name',
    'history.csv.ticket',
    'receipt.ticket',
    'receipt.portal',
  ],
  es: ['app.name', 'history.csv.ticket', 'receipt.ticket', 'receipt.portal'],
  fr: [
    'app.name',
    'palette.kind.page',
    'purchasers.pages',
    'column.contact',
    'columns.density.dense',
    'purchaser.contact',
    'purchaser.contact.email',
    'history.csv.ticket',
    'receipt.ticket',
  ],
  ja: ['app.name'],
  ar: ['app.name'],
}

test.each(translated)('%s leaves no text in English', (code) => {
  const texts = textsOf(code)
  const ids = (Object.keys(originals) as (keyof typeof originals)[]).filter(
    (id) => texts[id] === originals[id] && /\p{L}{3}/u.test(texts[id].replace(/\{[^{}]*\}/g, '')),
  )
  expect(ids).toEqual(sameWords[code])
})

test.each(translated)('%s has no sign that a message parser would swallow', (code) => {
  expect(Object.values(textsOf(code)).filter((text) => text.includes("'"))).toEqual([])
})

test('French has one kind of space before each sign', () => {
  // A colon within a name, such as that of a privilege, has none.
  const wrong = /(?<!\u202f)[;!?]|(?<!\u00a0):(?!\w)|«(?!\u00a0)|(?<!\u00a0)»/
  const texts = Object.entries(textsOf('fr'))
  expect(texts.filter(([, text]) => wrong.test(text))).toEqual([])
  expect(texts.filter(([, text]) => /[;!?:»]/.test(text)).length).toBeGreaterThan(100)
})
