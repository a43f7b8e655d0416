import { parseArgs } from 'node:util'

/** Parts of the bench, in the order they are run. */
export const sectionNames = [
  'bytes',
  'first-rows',
  'interaction',
  'many',
  'loading',
  'bulk',
  'curve',
] as const
export type SectionName = (typeof sectionNames)[number]

/** What is asked for on the command line. */
export interface Options {
  only: readonly SectionName[]
  /** Rows of most sections. */
  rows: number
  /** Rows where very many are measured. */
  many: number
  /** How often each timing is taken, of either page. */
  repetitions: number
  sizes: readonly number[]
  /** Uses what was built before. */
  isBuilt: boolean
}

/** Reads the command line. @throws Error for a word nobody knows */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true, default: [...sectionNames] },
      rows: { type: 'string', default: '10000' },
      many: { type: 'string', default: '50000' },
      repetitions: { type: 'string', default: '7' },
      sizes: { type: 'string', default: '100,1000,10000,50000' },
      built: { type: 'boolean', default: false },
    },
  })
  return {
    only: values.only.map(sectionNamed),
    rows: Number(values.rows),
    many: Number(values.many),
    repetitions: Number(values.repetitions),
    sizes: values.sizes.split(',').map(Number),
    isBuilt: values.built,
  }
}

function sectionNamed(word: string): SectionName {
  const found = sectionNames.find((name) => name === word)
  if (!found) throw new Error(`There is no section ${word}; there are ${sectionNames.join(', ')}.`)
  return found
}
