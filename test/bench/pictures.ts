import { randomFillSync } from 'node:crypto'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'

/** What the fixed server serves. */
export type PictureKind = 'huge-png' | 'camera-jpg' | 'tiny-jpg'

/** An encoded picture, and what a server says of it. */
export interface Picture {
  readonly bytes: Buffer
  readonly type: 'image/png' | 'image/jpeg'
}

/** Several of a kind, so that no cache anywhere sees the same bytes all the time. */
export async function makePictures(kind: PictureKind): Promise<readonly Picture[]> {
  switch (kind) {
    case 'huge-png':
      return [{ bytes: await noise(1650, 1650), type: 'image/png' }]
    case 'camera-jpg':
      return await Promise.all(
        Array.from({ length: 4 }, async (_, seed) => {
          return { bytes: await camera(seed, 400_000), type: 'image/jpeg' as const }
        }),
      )
    case 'tiny-jpg':
      return [{ bytes: await scene(0, 64, 36).encode('jpeg', 80), type: 'image/jpeg' }]
  }
}

/** Noise can't be compressed, so that its png has about three bytes a pixel. */
async function noise(width: number, height: number): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(width, height)
  randomFillSync(pixels.data)
  for (let alpha = 3; alpha < pixels.data.length; alpha += 4) pixels.data[alpha] = 255
  context.putImageData(pixels, 0, 0)
  return await canvas.encode('png')
}

/** A jpg of 1080p with a sensor's grain, at the quality that brings it nearest to `bytes`. */
async function camera(seed: number, bytes: number): Promise<Buffer> {
  const canvas = scene(seed, 1920, 1080)
  addGrain(canvas.getContext('2d'), 1920, 1080)
  let [low, high] = [1, 100]
  while (high - low > 1) {
    const middle = Math.round((low + high) / 2)
    if ((await canvas.encode('jpeg', middle)).length > bytes) high = middle
    else low = middle
  }
  return await canvas.encode('jpeg', low)
}

function scene(seed: number, width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const sky = context.createLinearGradient(0, 0, width, height)
  sky.addColorStop(0, `hsl(${seed * 90} 60% 30%)`)
  sky.addColorStop(1, `hsl(${seed * 90 + 120} 50% 70%)`)
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  for (let index = 0; index < 60; index += 1) {
    const turn = index * 2.4 + seed
    const distance = Math.sqrt(index / 60) / 2
    context.fillStyle = `hsl(${index * 37} 70% ${20 + index}%)`
    context.beginPath()
    const x = width * (0.5 + distance * Math.cos(turn))
    context.arc(x, height * (0.5 + distance * Math.sin(turn)), height / 16, 0, 2 * Math.PI)
    context.fill()
  }
  return canvas
}

function addGrain(context: SKRSContext2D, width: number, height: number): void {
  const pixels = context.getImageData(0, 0, width, height)
  const grain = randomFillSync(new Uint8Array(width * height))
  for (const [index, value] of grain.entries()) {
    const change = (value >> 3) - 16
    for (let channel = 0; channel < 3; channel += 1) {
      const at = index * 4 + channel
      pixels.data[at] = (pixels.data[at] ?? 0) + change
    }
  }
  context.putImageData(pixels, 0, 0)
}
