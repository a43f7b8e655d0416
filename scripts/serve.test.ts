import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFiles } from './compressFiles'
import { type AppServer, serveApp } from './serve'

const dist = mkdtempSync(join(tmpdir(), 'dist-'))
let server: AppServer
let at: string

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Seatkeeper</title>')
  writeFileSync(join(dist, 'assets/app-1a2b.js'), 'export const seats = 5')
  writeFileSync(join(dist, '_headers'), '/*')
  writeFileSync(
    join(dist, 'config.json'),
    JSON.stringify({
      portalUrl: 'http://localhost:4100',
      organizationUrl: 'http://{urlKey}.localhost:4100',
      clientId: 'seatkeeper',
    }),
  )
  await compressFiles(dist)
  server = await serveApp({ port: 0, dist, portalUrl: 'http://localhost:4999' })
  at = `http://127.0.0.1:${String(server.port)}`
})

afterAll(async () => {
  await server.close()
  rmSync(dist, { recursive: true })
})

const addresses = ['/', '/listings/abc', '/nothing.js', '/assets/app-1a2b.js', '/config.json']

test('every answer carries the same headers, written for the one portal', async () => {
  const [first, ...others] = await Promise.all(addresses.map(headersOf))
  expect(first?.['content-security-policy']).toContain("connect-src 'self' http://localhost:4999;")
  expect(Object.keys(first ?? {})).toHaveLength(9)
  for (const other of others) expect(other).toEqual(first)
})

async function headersOf(path: string): Promise<Record<string, string>> {
  const { headers } = await fetch(at + path)
  const varying = /^(content-(type|length|encoding)|vary|date|connection|keep-alive)$/
  const own = [...headers].filter(([name]) => !varying.test(name))
  return Object.fromEntries(
    own.filter(([name]) => !/^(cache-control|last-modified|transfer-encoding)$/.test(name)),
  )
}

test('a page address gets the page, an unknown file does not', async () => {
  const page = await fetch(`${at}/listings/abc?q=1`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>Seatkeeper</title>')
  for (const path of ['/assets/gone.js', '/favicon.png', '/_headers', '/.vite/manifest.json']) {
    expect((await fetch(at + path)).status, path).toBe(404)
  }
})

test('only files with a hash in their name are kept by browsers', async () => {
  const cacheOf = async (path: string) => (await fetch(at + path)).headers.get('cache-control')
  expect(await cacheOf('/assets/app-1a2b.js')).toContain('immutable')
  for (const path of ['/', '/config.json', '/assets/gone.js']) {
    expect(await cacheOf(path)).toBe('no-cache')
  }
})

test('compressed files are sent to who takes them', async () => {
  for (const encoding of ['br', 'gzip']) {
    const reply = await fetch(`${at}/assets/app-1a2b.js`, {
      headers: { 'Accept-Encoding': encoding },
    })
    expect(reply.headers.get('content-encoding')).toBe(encoding)
    expect(await reply.text()).toBe('export const seats = 5')
  }
})

test('the configuration is moved to the portal in use', async () => {
  expect(await (await fetch(`${at}/config.json`)).json()).toEqual({
    portalUrl: 'http://localhost:4999',
    organizationUrl: 'http://{urlKey}.localhost:4999',
    clientId: 'seatkeeper',
  })
})

test('a port in use is refused', async () => {
  await expect(serveApp({ port: server.port, dist })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
