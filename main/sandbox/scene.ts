import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'

/** What a room's camera sees: hills under a low sun, in colours of its own. */
export interface Scene {
  readonly skyTop: string
  readonly skyBottom: string
  readonly sun: string
  readonly glow: string
  readonly glowEnd: string
  /** Far to near. */
  readonly hills: readonly Hill[]
  /** Of the width, 0..1. */
  readonly sunX: number
}

interface Hill {
  readonly color: string
  /** Of the height, 0..1. */
  readonly level: number
  readonly swell: number
  /** Radians, of the two waves that make its line. */
  readonly phases: readonly [number, number]
  /** Radians of phase a second. */
  readonly speed: number
}

const hillCount = 4

/** The same seed and room give the same scene. */
export function createScene(seed: number, roomId: string): Scene {
  const random = createRandom(seed, `scene of ${roomId}`)
  // From teal over blue and violet to red: greens and yellows make poor evenings.
  const hue = 185 + random.next() * 185
  const warm = Math.min(hue + 50 + random.next() * 30, 410)
  return {
    skyTop: hsl(hue, 50, 15),
    skyBottom: hsl(hue + 35, 58, 52),
    sun: hsl(warm, 90, 82),
    glow: hsl(warm, 90, 72, 0.55),
    glowEnd: hsl(warm, 90, 72, 0),
    hills: Array.from({ length: hillCount }, (_, index) => createHill(index, hue, random)),
    sunX: 0.55 + random.next() * 0.25,
  }
}

function createHill(index: number, hue: number, random: Random): Hill {
  return {
    color: hsl(hue + 22 - index * 9, 46 + index * 3, 38 - index * 9.5),
    level: 0.56 + index * 0.115 + random.next() * 0.03,
    swell: 0.05 + random.next() * 0.025,
    phases: [random.next() * 2 * Math.PI, random.next() * 2 * Math.PI],
    speed: 0.05 + index * 0.06,
  }
}

/** @param seconds of stream: the hills pass by and the sun drifts */
export function drawScene(context: SKRSContext2D, scene: Scene, seconds: number): void {
  const { width, height } = context.canvas
  const sky = context.createLinearGradient(0, 0, 0, height * 0.75)
  sky.addColorStop(0, scene.skyTop)
  sky.addColorStop(1, scene.skyBottom)
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  drawSun(context, scene, seconds)
  for (const hill of scene.hills) drawHill(context, hill, seconds)
}

function drawSun(context: SKRSContext2D, scene: Scene, seconds: number): void {
  const { width, height } = context.canvas
  const unit = Math.min(width, height)
  const x = width * (scene.sunX + 0.06 * Math.sin(seconds / 40))
  const y = height * (0.4 + 0.05 * Math.cos(seconds / 25))
  const reach = unit * 0.6
  const glow = context.createRadialGradient(x, y, 0, x, y, reach)
  glow.addColorStop(0, scene.glow)
  glow.addColorStop(1, scene.glowEnd)
  context.fillStyle = glow
  context.fillRect(x - reach, y - reach, 2 * reach, 2 * reach)
  context.fillStyle = scene.sun
  context.beginPath()
  context.arc(x, y, unit * 0.13, 0, 2 * Math.PI)
  context.fill()
}

function drawHill(context: SKRSContext2D, hill: Hill, seconds: number): void {
  const { width, height } = context.canvas
  const [slow, quick] = hill.phases
  const step = Math.max(4, width / 96)
  const lineAt = (x: number) => {
    const along = (x / Math.max(width, height)) * 2 * Math.PI
    const wave = Math.sin(along * 1.3 + slow + seconds * hill.speed)
    const ripple = Math.sin(along * 3.1 + quick + seconds * hill.speed * 1.7) * 0.4
    return height * (hill.level + hill.swell * (wave + ripple))
  }
  context.fillStyle = hill.color
  context.beginPath()
  context.moveTo(0, height)
  for (let x = 0; x < width + step; x += step) context.lineTo(x, lineAt(x))
  context.lineTo(width, height)
  context.closePath()
  context.fill()
}

function hsl(hue: number, saturation: number, lightness: number, alpha = 1): string {
  return `hsla(${Math.round(hue % 360)}, ${saturation}%, ${lightness}%, ${alpha})`
}
