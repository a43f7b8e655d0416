import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint({
  overrideConfig: {
    files: ['src/**'],
    // The layer table needs no types, and planted files are in no project.
    languageOptions: { parserOptions: { project: null } },
  },
  ruleFilter: ({ ruleId }) =>
    ruleId === 'boundaries/dependencies' || ruleId === 'no-restricted-imports',
})

async function refusals(file: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import * as part from '${imported}'\nvoid part\n`, {
    filePath: file,
  })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const layerRule = ['boundaries/dependencies']

test.each([
  ['src/contract/planted.ts', '~/rules/may'],
  ['src/rules/planted.ts', '~/api/call'],
  ['src/rules/planted.ts', '~/config'],
  ['src/api/planted.ts', '~/provisioning/Engine'],
  ['src/api/planted.ts', '~/messages/t'],
  ['src/provisioning/planted.ts', '~/features/provisions/StateBadge'],
  ['src/provisioning/planted.ts', '~/ui/Button'],
  ['src/features/listings/planted.tsx', '~/features/provisions/StateBadge'],
  ['src/features/listings/planted.tsx', '../provisions/StateBadge'],
  ['src/features/listings/planted.tsx', '~/pages/ListingsPage'],
  ['src/pages/planted.tsx', '~/app/Shell'],
  ['src/ui/planted.tsx', '~/messages/t'],
  ['src/ui/planted.tsx', '~/rules/may'],
  ['src/ui/planted.tsx', '~/api/call'],
  ['src/lib/planted.ts', '~/ui/Button'],
  ['src/lib/planted.ts', '~/contract/self'],
  ['src/paths.ts', '~/api/call'],
  ['src/rules/planted.ts', '../../sandbox/db'],
])('%s may not import %s', async (file, imported) => {
  expect(await refusals(file, imported)).toEqual(layerRule)
})

test.each([
  ['src/features/listings/planted.tsx', './ListingCard'],
  ['src/features/listings/planted.tsx', '~/provisioning/Engine'],
  ['src/features/listings/planted.tsx', '~/messages/t'],
  ['src/pages/planted.tsx', '~/features/listings/ListingCard'],
  ['src/app/planted.tsx', '~/pages/ListingsPage'],
  ['src/api/planted.ts', '~/config'],
  ['src/rules/planted.ts', '~/contract/self'],
  ['src/ui/planted.tsx', '~/lib/dates'],
  ['src/contract/planted.ts', 'zod/mini'],
])('%s may import %s', async (file, imported) => {
  expect(await refusals(file, imported)).toEqual([])
})

test('only src/api may import the SDK, and nobody an index', async () => {
  const sdk = '@arcgis/core/identity/IdentityManager.js'
  expect(await refusals('src/api/planted.ts', sdk)).toEqual([])
  expect(await refusals('src/features/listings/planted.tsx', sdk)).toEqual([
    'no-restricted-imports',
  ])
  expect(await refusals('src/app/planted.ts', './index')).toContain('no-restricted-imports')
})
