import type { BrowserContext, Page } from '@playwright/test'

const secrets = /[?&#](access_token|token|refresh_token|code_verifier|password)=/

/** What no story may see happen, in words. */
export interface Watch {
  readonly faults: string[]
  /** Errors of the console that the story expects. */
  expectConsole: (pattern: RegExp) => void
  /** The story plants a secret in an address itself. */
  expectSecret: () => void
}

/** Watches every page of a browser for errors, forbidden content, foreign hosts and tokens in addresses. */
export async function watch(context: BrowserContext, origins: string[]): Promise<Watch> {
  const faults: string[] = []
  const expected: RegExp[] = []
  const allowed = { secret: false }
  await context.exposeFunction('reportViolation', (text: string) => {
    faults.push(`content security: ${text}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void }
      reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (secrets.test(url.href) && !allowed.secret)
      faults.push(`secret in an address: ${url.pathname}`)
    if (url.protocol.startsWith('http') && !isOwn(url, origins)) {
      faults.push(`request to ${url.origin}`)
    }
  })
  context.on('page', (page) => watchPage(page, faults, expected, allowed))
  return {
    faults,
    expectConsole: (pattern) => void expected.push(pattern),
    expectSecret: () => void (allowed.secret = true),
  }
}

function watchPage(
  page: Page,
  faults: string[],
  expected: RegExp[],
  allowed: { secret: boolean },
): void {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('framenavigated', (frame) => {
    if (secrets.test(frame.url()) && !allowed.secret)
      faults.push(`secret in the address bar: ${frame.url()}`)
  })
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`
    if (message.type() !== 'error' || expected.some((pattern) => pattern.test(text))) return
    faults.push(`console: ${text}`)
  })
}

/** Own: the app, the portal, and the portal under an organization's name. */
function isOwn(url: URL, origins: string[]): boolean {
  return origins.includes(url.origin.replace(/[a-z0-9-]+\.localhost/, 'localhost'))
}
