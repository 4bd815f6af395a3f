import type { Locator, Page } from '@playwright/test'
import type { Sandbox } from '../../main/sandbox/server.ts'
import { loopSegments, segmentMs } from '../../main/sandbox/video.ts'
import { readClockOf } from '../support/read-clock.ts'

/** Ms: the sandbox's video begins anew after so long. */
export const loopMs = loopSegments * segmentMs

/** Ms that a frame of it lasts. */
export const frameMs = 40

/** The live preview by the names that assistive technology hears, too. */
export function previewOf(page: Page) {
  const region = page.getByRole('region', { name: 'Live preview' })
  const button = (name: string) => region.getByRole('button', { name, exact: true })
  return {
    region,
    button,
    video: region.locator('video'),
    timeline: region.getByRole('slider', { name: 'Moment of the stream' }),
    moment: button('Capture this moment'),
    comparison: page.getByRole('region', { name: 'What was asked for and what came' }),
  }
}

/** Ms of the loop that the frame on screen shows; null while there is none. */
export async function clockOnScreen(video: Locator): Promise<number | null> {
  const image = await video.evaluate((element: HTMLVideoElement) => {
    if (element.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || element.seeking) return null
    const canvas = document.createElement('canvas')
    canvas.width = element.videoWidth
    canvas.height = element.videoHeight
    canvas.getContext('2d')?.drawImage(element, 0, 0)
    return canvas.toDataURL('image/png').replace(/^.*,/u, '')
  })
  return image === null ? null : await readClockOf(Buffer.from(image, 'base64'))
}

/** The bodies of all requests for a capture, oldest first. */
export function capturesAsked(sandbox: Sandbox): readonly { readonly time?: number }[] {
  return sandbox.log
    .filter(({ path }) => path === '/v2/hls/capture')
    .map(({ body }) => body as { readonly time?: number })
}
