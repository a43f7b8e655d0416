import { spawnSync } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { compressFiles } from '../scripts/compressFiles'

/** Folders of the two builds. */
export const dists = { ours: 'dist', yardstick: '.cache/yardstick' } as const

/** Builds the app as it is shipped. @throws Error when that fails */
export function buildOurs(): void {
  const words = ['--import', 'tsx', 'scripts/build.ts']
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) throw new Error('The app could not be built.')
}

/** Builds the yardstick with the same tools, and compresses it the same way. */
export async function buildYardstick(): Promise<void> {
  const outDir = dists.yardstick
  await build({
    configFile: false,
    root: 'bench/yardstick',
    logLevel: 'warn',
    plugins: [react()],
    build: { target: 'es2022', outDir: join(process.cwd(), outDir), emptyOutDir: true },
  })
  // The host wants one; the page does not ask for it.
  await copyFile('public/config.json', join(outDir, 'config.json'))
  await compressFiles(outDir)
}
