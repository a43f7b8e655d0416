import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourcesFrom, usedIn } from './splitTexts'

test('what comes with the app is what it imports, and what that imports', () => {
  const sources = sourcesFrom('src/main.tsx')
  expect(sources).toContain('src/early.ts')
  expect(sources).toContain('src/app/Shell.tsx')
  expect(sources).toContain('src/pages/PurchasersPage.tsx')
  expect(sources).toContain('src/messages/errorText.ts')
  expect(
    sources.filter((path) => /\/(SignIn|Menu|HistoryPage|EditSeatsPage)\.tsx$/.test(path)),
  ).toEqual([])
})

test('a text is used by its name, or by what its name begins with', () => {
  const isUsed = usedIn("t('end.never') + t(`state.${state}`)")
  expect(['end.never', 'end.ends', 'state.trial', 'states.trial'].filter(isUsed)).toEqual([
    'end.never',
    'state.trial',
  ])
})

test.each(sourcesFrom('src/main.tsx'))('%s loads no screen without its texts', (path) => {
  const text = readFileSync(path, 'utf8')
  const bare = [
    ...text.matchAll(/((?:withTexts|pageWithTexts)\(\s*\(\) =>\s*)?\bimport\('([^']+)'\)/g),
  ]
    .filter(([, wrapper]) => wrapper === undefined)
    .map(([, , name]) => name)
  const noScreen = /\.css$|^\.\/(identity|loadList|RowWindow|[a-z]{2}(\.json\?later\?lingui)?)$/
  expect(bare.filter((name) => !noScreen.test(name ?? ''))).toEqual([])
})
