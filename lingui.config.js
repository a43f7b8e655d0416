import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-json'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de', 'es', 'fr', 'ja', 'ar'],
  catalogs: [{ path: '<rootDir>/src/messages/{locale}' }],
  format: formatter({ style: 'minimal' }),
})
