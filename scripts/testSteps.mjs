const node = (...words) => words

/**
 * Every check, in order. `commands` are arguments for Node; `needs` names steps that must have passed;
 * `report` is a JSON report whose tests are counted one by one.
 */
export const steps = [
  { name: 'format', commands: [node('node_modules/prettier/bin/prettier.cjs', '--check', '.')] },
  { name: 'lint', commands: [node('node_modules/eslint/bin/eslint.js', '.')] },
  {
    name: 'types',
    commands: ['.', 'sandbox', 'e2e', 'bench'].map((project) =>
      node('node_modules/typescript/bin/tsc', '--pretty', 'false', '-p', project),
    ),
  },
  {
    name: 'unit',
    report: { file: '.cache/unit.json', count: countUnit },
    commands: [
      node(
        ...['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'],
        '--outputFile.json=.cache/unit.json',
      ),
    ],
  },
  {
    name: 'engine',
    isShown: true,
    commands: [node('--import', 'tsx', 'e2e/campaigns/engine/main.ts', '--slice')],
  },
  {
    name: 'ablations',
    isShown: true,
    commands: [node('--import', 'tsx', 'e2e/campaigns/engine/ablations.ts')],
  },
  {
    name: 'bulk',
    isShown: true,
    commands: [node('--import', 'tsx', 'e2e/campaigns/bulk/main.ts', '--slice')],
  },
  { name: 'build', commands: [node('--import', 'tsx', 'scripts/build.ts')] },
  {
    name: 'size budget',
    needs: 'build',
    commands: [node('--import', 'tsx', 'scripts/sizeBudget.ts')],
    isShown: true,
  },
  { name: 'lock file', commands: [node('--import', 'tsx', 'scripts/lockFile.ts')] },
  { name: 'unused', commands: [node('node_modules/knip/bin/knip.js')] },
  {
    name: 'stories',
    needs: 'build',
    needsBrowser: true,
    report: { file: '.cache/stories.json', count: countStories },
    commands: [node('node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json')],
  },
  {
    name: 'browser',
    needs: 'build',
    needsBrowser: true,
    isShown: true,
    commands: [node('--import', 'tsx', 'e2e/campaigns/browser/main.ts', '--slice')],
  },
]

function countUnit({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

function countStories({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
