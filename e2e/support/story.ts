import { test as base, expect } from '@playwright/test'
import type { Portal } from './Portal'
import { type Servers, startServers } from './servers'
import { type Watch, watch } from './watch'

interface StoryFixtures {
  portal: Portal
  faults: Watch
}

/** A story has a browser, the built app, and a portal with the world `demo` that nobody else touches. */
export const test = base.extend<StoryFixtures, { servers: Servers }>({
  servers: [
    async ({}, use) => {
      const servers = await startServers()
      await use(servers)
      await servers.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ servers }, use) => use(servers.appOrigin),
  locale: 'en-US',
  timezoneId: 'Europe/Berlin',
  portal: async ({ servers }, use) => {
    await servers.portal.reset('demo')
    await use(servers.portal)
  },
  faults: [
    async ({ context, servers, portal }, use) => {
      const seen = await watch(context, [servers.appOrigin, portal.origin])
      await use(seen)
      expect(seen.faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
