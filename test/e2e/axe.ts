import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Whatever is on the page now stands up to axe's rules, contrast among them. */
export async function expectAccessible(page: Page): Promise<void> {
  // Its other mode opens a page of its own, which Electron doesn't have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`),
  }))
  expect(found).toEqual([])
}
