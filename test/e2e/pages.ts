import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

export type PageName = 'Rooms' | 'Gallery' | 'Schedules' | 'Activity' | 'Wall'

/** The button that opens a page; its name may end with a count. */
export function pageButton(page: Page, name: PageName) {
  return page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
}

/** Opens a page by its button and waits for its heading. */
export async function openPage(page: Page, name: PageName): Promise<void> {
  await pageButton(page, name).click()
  await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible()
}

/** The Activity page by the names that assistive technology hears, too. */
export function activityOf(page: Page) {
  const tools = page.getByRole('group', { name: 'All captures' })
  return {
    now: page.getByRole('region', { name: 'Now' }),
    concurrency: page.getByRole('spinbutton', { name: 'Captures at a time' }),
    batches: page.getByRole('list', { name: 'Batches' }).getByRole('listitem'),
    captures: page.getByRole('list', { name: 'Captures', exact: true }).getByRole('listitem'),
    filter: (name: string) =>
      page
        .getByRole('group', { name: 'Show' })
        .getByRole('button', { name: new RegExp(`^${name}`, 'u') }),
    tool: (name: string) => tools.getByRole('button', { name }),
  }
}
