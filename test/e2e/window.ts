import type { Locator, Page } from '@playwright/test'
import type { Sandbox, SandboxRoom } from '../../main/sandbox/server.ts'

/** The window by the names that assistive technology hears, too. */
export function windowOf(page: Page) {
  const stillsRegion = page.getByRole('region', { name: 'Stills' })
  return {
    exploreSandbox: page.getByRole('button', { name: 'Explore the sandbox' }),
    rooms: page.getByRole('listbox', { name: 'Rooms' }),
    room: (roomId: string) => page.getByRole('option', { name: new RegExp(`^${roomId},`) }),
    options: page.getByRole('group', { name: 'Capture options' }),
    option: (name: string) =>
      page.getByRole('group', { name: 'Capture options' }).getByLabel(name, { exact: true }),
    capture: page.getByRole('button', { name: 'Capture', exact: true }),
    captureAllLive: page.getByRole('button', { name: 'Stills of all live rooms' }),
    status: page.getByRole('status'),
    stillsRegion,
    jobs: stillsRegion.getByRole('list', { name: 'Captures under way' }).getByRole('listitem'),
    stills: stillsRegion.getByRole('list', { name: 'Stills' }).getByRole('listitem'),
    still: (roomId: string) => stillsRegion.getByRole('img', { name: `Still of ${roomId}` }),
    alert: page.getByRole('alert'),
    dialog: page.getByRole('dialog'),
  }
}

export type Window = ReturnType<typeof windowOf>

export interface ProjectFields {
  readonly name?: string
  readonly apiKey: string
  readonly secret: string
  readonly endpoint: string
}

/** Fills in the welcome page's form and sends it. */
export async function connectProject(page: Page, fields: ProjectFields): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name })
  await field('Name').fill(fields.name ?? 'Webinars')
  await field('API key').fill(fields.apiKey)
  await field('Secret').fill(fields.secret)
  const endpoint = field('API endpoint')
  if (!(await endpoint.isVisible())) await page.getByRole('button', { name: 'Advanced' }).click()
  await endpoint.fill(fields.endpoint)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
}

/** Not the button that shows it. */
export function secretField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Secret' })
}

export async function chooseTheme(page: Page, theme: 'Light' | 'Dark'): Promise<void> {
  await page.getByRole('radio', { name: theme, exact: true }).press('Space')
}

/** The scheme that the page is drawn in. */
export function colorScheme(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-mantine-color-scheme')
}

/** Connects the test's own sandbox and waits for its rooms. */
export async function openProject(page: Page, sandbox: Sandbox): Promise<Window> {
  await connectProject(page, sandbox)
  const window = windowOf(page)
  await window.rooms.getByRole('option').first().waitFor()
  return window
}

/** Opens the sandbox that is part of the app. @returns the ids of its live rooms, as listed */
export async function openSandbox(page: Page): Promise<readonly string[]> {
  const window = windowOf(page)
  await window.exploreSandbox.click()
  await window.rooms.getByRole('option').first().waitFor()
  const names = await window.rooms
    .getByRole('option')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
  return names.filter((name) => name.endsWith(', live')).map((name) => name.split(',')[0] ?? '')
}

/** Selects the room and presses Capture. */
export async function captureRoom(page: Page, roomId: string): Promise<void> {
  const { room, capture } = windowOf(page)
  await room(roomId).click()
  await capture.click()
}

/** The test's sandbox has live rooms unless its options say otherwise. */
export function liveRoom(sandbox: Sandbox): SandboxRoom {
  const room = sandbox.rooms.find(({ live }) => live)
  if (!room) throw new Error('No room is live.')
  return room
}
