import type { KeptFrame } from './asks-store.ts'
import { shrunk } from './shrunk.ts'

/** The frame on screen, made small; null where there is none. */
export function grabFrame(video: HTMLVideoElement): KeptFrame | null {
  const { videoWidth, videoHeight, readyState } = video
  if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return null
  const canvas = document.createElement('canvas')
  Object.assign(canvas, shrunk({ width: videoWidth, height: videoHeight }))
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return { width: canvas.width, height: canvas.height, source: canvas }
}
