import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { localPortal } from './scripts/localPortal'
import { moduleList } from './scripts/moduleList'
import { oneLibraryFile } from './scripts/oneLibraryFile'
import packageFile from './package.json' with { type: 'json' }

export default defineConfig({
  plugins: [react(), tailwindcss(), lingui(), localPortal(), moduleList()],
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
            // Else the library's file would hold it, and the first page would load that.
            { name: 'preload', test: 'vite/preload-helper', priority: 1 },
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
  test: { include: ['{src,sandbox,scripts,bench}/**/*.test.{ts,tsx}'] },
})
