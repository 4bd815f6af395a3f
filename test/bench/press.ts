import type { Page } from '@playwright/test'
import { forkChild } from '../../main/child-process.ts'
import { launchSandbox } from '../../main/sandbox/launch.ts'
import type { Credentials } from '../../main/vault/types.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import { prepareApp } from './gallery/app.ts'
import { addBareButton, armPress, pressTime } from './press/page.ts'
import type { Report, Row } from './report.ts'
import { besideBaselines } from './report.ts'
import type { Sizes } from './sizes.ts'

/** Ms that the sandbox takes for each answer. */
const latencyMs = 300

const tileSelector = '[aria-label="Captures under way"] > li'

interface Measured {
  readonly keys: readonly number[]
  readonly clicks: readonly number[]
  readonly bare: readonly number[]
}

/** From a press of Capture to its painted tile, in turn with a bare button of the same page. */
export async function benchPress({ presses }: Sizes): Promise<Report> {
  buildIfNeeded()
  const options = { rooms: 12, live: 6, latencyMs }
  const sandbox = await launchSandbox({ spawn: forkChild, options })
  const app = await prepareApp(0)
  try {
    const running = await app.launch()
    try {
      await openRoom(running.page, sandbox)
      return { rows: rows(await measure(running.page, presses)) }
    } finally {
      await running.quit()
    }
  } finally {
    await app.remove()
    await sandbox.close()
  }
}

function rows({ keys, clicks, bare }: Measured): readonly Row[] {
  return besideBaselines(
    [
      { name: 'the key c to the painted tile', times: keys },
      { name: 'a click on Capture to the painted tile', times: clicks },
    ],
    [
      {
        name: 'a bare button: a click to a painted element',
        times: bare,
        short: 'a bare button',
      },
    ],
    'at most 50',
  )
}

/** Connects the project and selects a live room, as somebody has before pressing. */
async function openRoom(page: Page, { apiKey, secret, endpoint }: Credentials): Promise<void> {
  await page.evaluate((keys) => window.stillroom.connectProject({ name: 'Press', ...keys }), {
    apiKey,
    secret,
    endpoint,
  })
  await page.reload()
  await page
    .getByRole('option', { name: /, live$/u })
    .first()
    .click()
  await page.evaluate(addBareButton)
}

async function measure(page: Page, presses: number): Promise<Measured> {
  const keys: number[] = []
  const clicks: number[] = []
  const bare: number[] = []
  const room = page.getByRole('listbox', { name: 'Rooms' }).getByRole('option', { selected: true })
  const capture = page.getByRole('button', { name: 'Capture', exact: true })
  const bareButton = page.locator('#bare-button')
  for (let round = 0; round < presses; round += 1) {
    keys.push(await timed(page, 'keydown', tileSelector, () => room.press('c')))
    await settled(page)
    clicks.push(await timed(page, 'click', tileSelector, () => capture.click()))
    await settled(page)
    bare.push(await timed(page, 'click', '.bare-tile', () => bareButton.click()))
  }
  return { keys, clicks, bare }
}

async function timed(
  page: Page,
  event: 'keydown' | 'click',
  selector: string,
  press: () => Promise<void>,
): Promise<number> {
  await page.evaluate(armPress, { event, selector })
  await press()
  return await page.evaluate(pressTime)
}

/** Its capture has become a still: the next press finds the page at rest. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction((selector) => document.querySelector(selector) === null, tileSelector)
}
