import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import boundaries from 'eslint-plugin-boundaries'
import playwright from 'eslint-plugin-playwright'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

/** Who may import whom, a line per layer; what is not here is refused. A feature reaches its own folder only. */
const layers = {
  main: ['main', 'app', 'api', 'ui', 'lib', 'messages', 'styles', 'leaf'],
  app: [
    'app',
    'pages',
    'features',
    'provisioning',
    'api',
    'rules',
    'contract',
    'ui',
    'lib',
    'messages',
    'leaf',
  ],
  pages: [
    ...['pages', 'features', 'provisioning', 'api', 'rules', 'contract'],
    ...['ui', 'lib', 'messages', 'leaf'],
  ],
  features: ['provisioning', 'api', 'rules', 'contract', 'ui', 'lib', 'messages', 'leaf'],
  provisioning: ['provisioning', 'api', 'rules', 'contract', 'lib', 'leaf'],
  api: ['api', 'rules', 'contract', 'lib', 'leaf'],
  rules: ['rules', 'contract', 'lib'],
  contract: ['contract'],
  ui: ['ui', 'lib'],
  lib: ['lib'],
  messages: ['messages', 'lib', 'styles'],
  styles: [],
  leaf: [],
}

const sameFeature = { categories: 'features', captured: { noun: '{{ from.file.captured.noun }}' } }

const places = {
  main: 'src/{main.tsx,early.ts,jitless.ts}',
  leaf: 'src/{config,paths}.ts',
}

const layerTable = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['**/*.test.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: { project: 'tsconfig.json' } },
    'boundaries/files': Object.keys(layers).map((category) =>
      category === 'features'
        ? { category, pattern: 'src/features/(*)/**', capture: ['noun'] }
        : { category, pattern: places[category] ?? `src/${category}/**` },
    ),
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkInternals: true,
        checkUnknownLocals: true,
        policies: [
          ...Object.entries(layers)
            .filter(([, open]) => open.length > 0)
            .map(([layer, open]) => ({
              from: { file: { categories: layer } },
              allow: { to: { file: { categories: { anyOf: open } } } },
            })),
          { from: { file: { categories: 'features' } }, allow: { to: { file: sameFeature } } },
        ],
      },
    ],
  },
}

export default ts.config(
  { ignores: ['dist/', '.cache/', '.sandbox/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 120],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@arcgis/core', '@arcgis/core/*'], message: 'Only src/api knows the SDK.' },
            { group: ['**/index', '**/index.ts'], message: 'Import the file that has it.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'sandbox/tsconfig.json',
          'e2e/tsconfig.json',
          'bench/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Leaving a member out by naming it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['{src,bench}/**/*.tsx', 'src/**/use*.ts'],
    extends: [hooks.configs.flat['recommended-latest']],
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [query.configs['flat/recommended']],
  },
  {
    files: ['src/api/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  layerTable,
  {
    files: ['e2e/**/*.ts'],
    ignores: ['**/*.test.ts'],
    extends: [playwright.configs['flat/recommended']],
  },
)
