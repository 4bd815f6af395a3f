import type { Page } from '@playwright/test'

/**
 * Waits for the page's first frame that a person could use: it listens to no key before.
 *
 * @returns when that was, in ms since 1970, as the page itself has noted it (renderer/app.tsx)
 */
export async function whenUsable(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('interactive')
    return mark && performance.timeOrigin + mark.startTime
  })
  return Number(await noted.jsonValue())
}
