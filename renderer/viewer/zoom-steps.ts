/** One press of a button or a key. */
const step = 1.25

export type ZoomWay = 'in' | 'out'

export function steppedZoom(zoom: number, way: ZoomWay): number {
  return way === 'in' ? zoom * step : zoom / step
}

/** What of a wheel event decides. */
export interface WheelTurn {
  readonly deltaY: number
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number
  /** Set by Chromium for a pinch on a touchpad, too. */
  readonly ctrlKey: boolean
}

const pixelsOfMode = [1, 16, 400]

/** The factor of a turn of the wheel: a notch is about as much as a press of a key. */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: WheelTurn): number {
  const pixels = deltaY * (pixelsOfMode[deltaMode] ?? 1)
  // A pinch comes in far smaller steps.
  const perPixel = ctrlKey ? 0.01 : 0.002
  return Math.exp(-Math.min(400, Math.max(-400, pixels)) * perPixel)
}
