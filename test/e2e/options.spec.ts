import type { Page } from '@playwright/test'
import type { Sandbox } from '../../main/sandbox/server.ts'
import type { StillroomApp } from '../support/app/launch.ts'
import { expect, test } from '../support/app.ts'
import { onlyFileIn } from './library.ts'
import { captureRoom, liveRoom, openProject, windowOf } from './window.ts'

/** What the page's fields are set to; absent ones stay as they are. */
interface Choice {
  readonly quality?: string
  readonly orientation?: string
  readonly format?: string
  readonly width?: string
  readonly height?: string
  readonly time?: string
}

const selects = { quality: 'Quality', orientation: 'Orientation', format: 'Format' } as const
const inputs = { width: 'Width', height: 'Height', time: 'Time in stream' } as const

async function choose(page: Page, choice: Choice): Promise<void> {
  const { option } = windowOf(page)
  for (const name of ['quality', 'orientation', 'format'] as const) {
    const label = choice[name]
    if (label !== undefined) await option(selects[name]).selectOption({ label })
  }
  for (const name of ['width', 'height', 'time'] as const) {
    const text = choice[name]
    if (text !== undefined) await option(inputs[name]).fill(text)
  }
}

function captureBodies(sandbox: Sandbox): readonly unknown[] {
  return sandbox.log.filter(({ path }) => path === '/v2/hls/capture').map(({ body }) => body)
}

/** Captures a live room with these options and waits until it is saved. */
async function captureWith(app: StillroomApp, sandbox: Sandbox, choice: Choice): Promise<void> {
  await openProject(app.page, sandbox)
  await choose(app.page, choice)
  await captureRoom(app.page, liveRoom(sandbox).roomId)
  await expect(windowOf(app.page).stills).toHaveCount(1)
}

test('asks for nothing but the room by default', async ({ app, sandbox }) => {
  await captureWith(app, sandbox, {})
  expect(captureBodies(sandbox)).toEqual([{ roomId: liveRoom(sandbox).roomId }])
})

for (const [name, choice, expected] of [
  ['high portrait', { quality: 'High', orientation: 'Portrait' }, { width: 1080, height: 1920 }],
  ['a size of one’s own', { width: '640', height: '360' }, { width: 640, height: 360 }],
  ['a moment of the stream', { time: '75' }, { time: 75 }],
  ['png', { format: 'png' }, { format: 'png' }],
  ['webp in real time', { format: 'webp' }, { format: 'webp' }],
] as const) {
  test(`captures ${name}`, async ({ app, sandbox }) => {
    await captureWith(app, sandbox, choice)
    expect(captureBodies(sandbox)).toEqual([expect.objectContaining(expected)])
    const { file } = await onlyFileIn(app.library)
    if ('format' in expected) expect(file).toMatch(new RegExp(`\\.${expected.format}$`, 'u'))
    if ('width' in expected) expect(file).toContain(`${expected.width}x${expected.height}`)
  })
}

test('makes a webp of a moment here, where VideoSDK can’t', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  const { option, capture, stills } = windowOf(app.page)
  await windowOf(app.page).room(liveRoom(sandbox).roomId).click()
  await choose(app.page, { format: 'webp', time: '75' })
  await expect(option('Format')).toHaveAccessibleDescription(
    'VideoSDK makes webp only in real time.',
  )
  await capture.click()
  await expect(windowOf(app.page).alert).toBeVisible()
  expect(captureBodies(sandbox)).toEqual([])

  await app.page.getByRole('checkbox', { name: 'Capture png, convert here' }).check()
  await capture.click()
  await expect(stills).toHaveCount(1)
  expect(captureBodies(sandbox)).toEqual([expect.objectContaining({ format: 'png', time: 75 })])
  const { file, bytes } = await onlyFileIn(app.library)
  expect(file).toMatch(/\.webp$/u)
  expect(bytes.toString('latin1', 8, 12)).toBe('WEBP')
})

for (const [name, choice, field] of [
  ['a width alone', { width: '640' }, 'Height'],
  ['no pixels', { width: '0', height: '360' }, 'Width'],
  ['half a pixel', { width: '640', height: '360.5' }, 'Height'],
  ['too many pixels', { width: '640', height: '99999' }, 'Height'],
  ['words for a size', { width: 'wide', height: '360' }, 'Width'],
  ['a time before the start', { time: '-1' }, 'Time in stream'],
  ['words for a time', { time: 'soon' }, 'Time in stream'],
] as const) {
  test(`refuses ${name} without asking VideoSDK`, async ({ app, sandbox }) => {
    await openProject(app.page, sandbox)
    await choose(app.page, choice)
    await captureRoom(app.page, liveRoom(sandbox).roomId)
    const { option, alert } = windowOf(app.page)
    await expect(option(field)).toHaveAttribute('aria-invalid', 'true')
    await expect(option(field)).toHaveAccessibleDescription(/\w/u)
    await expect(alert).toBeVisible()
    expect(captureBodies(sandbox)).toEqual([])
  })
}
