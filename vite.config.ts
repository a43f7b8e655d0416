import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { early, earlyScript } from './scripts/earlyScript'
import { localPortal } from './scripts/localPortal'
import { moduleList } from './scripts/moduleList'
import { oneLibraryFile } from './scripts/oneLibraryFile'
import packageFile from './package.json' with { type: 'json' }

export default defineConfig({
  plugins: [react(), tailwindcss(), lingui(), localPortal(), earlyScript(), moduleList()],
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(packageFile.version) },
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What asks for the first rows must not wait for the app.
            { name: 'early', test: early, priority: 2 },
            // Before the library: what both need must not make the first page load that.
            { name: 'main', tags: ['$initial'], priority: 1 },
            { name: oneLibraryFile, debugName: 'arcgis' },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: true,
    watch: { ignored: ['**/.sandbox/**', '**/.cache/**'] },
  },
  test: { include: ['{src,sandbox,scripts}/**/*.test.{ts,tsx}'] },
})
