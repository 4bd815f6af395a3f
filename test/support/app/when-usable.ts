import type { Page } from '@playwright/test'

/** Waits for the page's first frame that a person could use: it listens to no key before. */
export async function whenUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('interactive').length > 0)
}
