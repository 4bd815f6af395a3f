import type { Locator, Page } from '@playwright/test'
import { openPage } from './pages.ts'
import { openSandbox } from './window.ts'

/** The gallery by the names that assistive technology hears, too. */
export function galleryOf(page: Page) {
  const grid = page.getByRole('grid', { name: 'Stills' })
  return {
    grid,
    cells: grid.getByRole('gridcell'),
    selected: grid.getByRole('gridcell', { selected: true }),
    search: page.getByRole('searchbox', { name: 'Search stills' }),
    filters: page.getByRole('button', { name: 'Filters' }),
    filter: (name: string) => page.getByRole('checkbox', { name }),
    chips: page.getByRole('group', { name: 'Active filters' }).getByRole('button'),
    order: page.getByRole('combobox', { name: 'Order' }),
    count: page.getByTestId('gallery-count'),
    menu: page.getByRole('menu'),
    menuItem: (name: string) => page.getByRole('menuitem', { name, exact: true }),
    undo: page.getByRole('button', { name: /^Undo:/u }),
    viewer: page.getByRole('dialog', { name: /^Still of / }),
  }
}

export type GalleryWindow = ReturnType<typeof galleryOf>

/** Opens the gallery of an app that has the sandbox for a project. */
export async function openGallery(page: Page): Promise<GalleryWindow> {
  await openSandbox(page)
  await openPage(page, 'Gallery')
  return galleryOf(page)
}

/** The still that a cell shows. */
export async function placeOf(cell: Locator): Promise<string> {
  return (await cell.getAttribute('data-place')) ?? ''
}
