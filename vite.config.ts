import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { early, earlyScript } from './scripts/earlyScript'
import { firstStyles } from './scripts/firstStyles'
import { libraryFiles } from './scripts/libraryFiles'
import { localPortal } from './scripts/localPortal'
import { moduleList } from './scripts/moduleList'
import { splitTexts } from './scripts/splitTexts'
import { withoutDialog } from './scripts/withoutDialog'
import packageFile from './package.json' with { type: 'json' }

export default defineConfig({
  plugins: [
    react(),
    firstStyles(),
    tailwindcss(),
    lingui(),
    splitTexts(),
    localPortal(),
    earlyScript(),
    withoutDialog(),
    moduleList(),
  ],
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(packageFile.version) },
  resolve: {
    alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    // Every browser that knows the colours of the theme preloads modules by itself.
    modulePreload: { polyfill: false },

    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What asks for the first rows must not wait for the app.
            { name: 'early', test: early, priority: 2 },
            // Before the library: what both need must not make the first page load that.
            { name: 'main', tags: ['$initial'], priority: 1 },
            // What several later screens share are two files, not thirty: what is seen, and what carries it out.
            { name: 'carry', test: /\/src\/(provisioning|rules|api)\//, minShareCount: 2 },
            { name: 'common', test: /\/src\/(features|lib|messages)\//, minShareCount: 2 },
            ...libraryFiles.map((name) => ({ name, debugName: 'arcgis' })),
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: true,
    watch: { ignored: ['**/.sandbox/**', '**/.cache/**'] },
  },
  test: { include: ['{src,sandbox,scripts,bench,e2e}/**/*.test.{ts,tsx}'] },
})
