import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import type { ImageFormat } from '../videosdk/types.ts'
import { drawClockCode } from './clock-code.ts'
import type { Room } from './rooms.ts'
import type { Scene } from './scene.ts'
import { createScene, drawScene } from './scene.ts'
import type { StreamShape } from './streams.ts'
import { textPath } from './stroke-font.ts'

/** A moment of a room's stream. */
export interface Frame {
  readonly room: Pick<Room, 'roomId' | 'customRoomId'>
  readonly stream: StreamShape
  /** Ms of stream. */
  readonly streamMs: number
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly format: ImageFormat
}

/** Draws a frame and encodes it. The same frame gives the same bytes. */
export type FramePainter = (frame: Frame) => Promise<Buffer>

const jpegQuality = 88
const webpQuality = 80

export function createFramePainter(seed: number): FramePainter {
  const scenes = new Map<string, Scene>()
  const sceneOf = (roomId: string) => {
    const scene = scenes.get(roomId) ?? createScene(seed, roomId)
    scenes.set(roomId, scene)
    return scene
  }
  return (frame) => {
    const canvas = createCanvas(frame.width, frame.height)
    const context = canvas.getContext('2d', { alpha: false })
    drawFrame(context, sceneOf(frame.room.roomId), frame)
    return encode(canvas, frame.format)
  }
}

/** Draws the moment over the whole canvas. */
export function drawFrame(
  context: SKRSContext2D,
  scene: Scene,
  frame: Omit<Frame, 'format'>,
): void {
  drawScene(context, scene, frame.streamMs / 1000)
  drawDial(context, frame.streamMs)
  drawCaptions(context, frame)
  drawClockCode(context, frame.streamMs)
}

/** A plain grey image. */
export function drawPlain(
  width: number,
  height: number,
  format: ImageFormat,
  color = '#808080',
): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  context.fillStyle = color
  context.fillRect(0, 0, width, height)
  return encode(canvas, format)
}

/** Ms of stream as HH:MM:SS.mmm. */
export function formatStreamTime(ms: number): string {
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0')
  const seconds = `${part((ms / 1000) % 60)}.${part(ms % 1000, 3)}`
  return `${part(ms / 3_600_000)}:${part((ms / 60_000) % 60)}:${seconds}`
}

function encode(canvas: Canvas, format: ImageFormat): Promise<Buffer> {
  if (format === 'png') return canvas.encode('png')
  return format === 'webp' ? canvas.encode('webp', webpQuality) : canvas.encode('jpeg', jpegQuality)
}

/** A clock without digits: the ring fills in a minute, the dot goes round in a second. */
function drawDial(context: SKRSContext2D, streamMs: number): void {
  const { width, height } = context.canvas
  const unit = Math.min(width, height)
  const radius = unit * 0.07
  const x = width - unit * 0.06 - radius
  const y = unit * 0.06 + radius
  const top = -Math.PI / 2
  const minute = top + ((streamMs % 60_000) / 60_000) * 2 * Math.PI
  const second = top + ((streamMs % 1000) / 1000) * 2 * Math.PI
  context.lineWidth = unit * 0.01
  strokeArc(context, 'rgba(255, 255, 255, 0.25)', x, y, radius, 0, 2 * Math.PI)
  strokeArc(context, 'rgba(255, 255, 255, 0.95)', x, y, radius, top, minute)
  context.fillStyle = 'rgba(255, 255, 255, 0.95)'
  context.beginPath()
  const inner = radius * 0.62
  const dot = unit * 0.013
  context.arc(x + inner * Math.cos(second), y + inner * Math.sin(second), dot, 0, 2 * Math.PI)
  context.fill()
}

function strokeArc(
  context: SKRSContext2D,
  color: string,
  ...arc: readonly [x: number, y: number, radius: number, from: number, to: number]
): void {
  context.strokeStyle = color
  context.beginPath()
  context.arc(...arc)
  context.stroke()
}

function drawCaptions(
  context: SKRSContext2D,
  { room, stream, streamMs, ...size }: Omit<Frame, 'format'>,
): void {
  const unit = Math.min(size.width, size.height)
  const margin = unit * 0.06
  const clock = unit * 0.1
  const small = unit * 0.036
  const clockTop = size.height - margin - clock
  const details = `${stream.quality} · ${stream.orientation} · ${size.width}×${size.height}`
  drawText(context, room.customRoomId ?? details, margin, margin, unit * 0.05)
  if (room.customRoomId) drawText(context, details, margin, margin + unit * 0.085, small * 0.8)
  drawText(context, room.roomId, margin, clockTop - small * 2.2, small)
  drawText(context, formatStreamTime(streamMs), margin, clockTop, clock)
}

/** White on whatever is behind: a soft dark edge keeps it readable. */
function drawText(context: SKRSContext2D, text: string, x: number, y: number, height: number) {
  const { path } = textPath(text, x, y, height)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = height * 0.2
  context.strokeStyle = 'rgba(0, 0, 0, 0.22)'
  context.stroke(path)
  context.lineWidth = height * 0.115
  context.strokeStyle = '#fff'
  context.stroke(path)
}
