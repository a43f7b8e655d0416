import { type Browser, chromium } from '@playwright/test'
import config from '../../../playwright.config'

/** The browser of the stories, started the same way. */
export function launch(): Promise<Browser> {
  return chromium.launch({ ...config.use?.launchOptions, headless: true })
}
