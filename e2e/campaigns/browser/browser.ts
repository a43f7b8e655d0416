import { type Browser, chromium } from '@playwright/test'
import config from '../../../playwright.config'

/** The browser of the stories, started the same way, with a few more words on its command line. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const usual = config.use?.launchOptions
  return chromium.launch({ ...usual, args: [...(usual?.args ?? []), ...more], headless: true })
}
