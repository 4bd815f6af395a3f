import type { Size } from '../types.ts'

/** A point or a way, in CSS pixels, to the right and down. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A picture and the part of the window that it is seen in. */
export interface Frame {
  /** CSS pixels. */
  readonly view: Size
  /** Its own pixels. */
  readonly picture: Size
  /** Device pixels in a CSS pixel. */
  readonly density: number
}

/**
 * How a picture is looked at: so that two pictures of different sizes can be looked at alike, it
 * is told in parts of the picture.
 */
export interface Look {
  /** Times the size at which the whole picture fits; 1 is the fit. */
  readonly zoom: number
  /** The point of the picture in the middle of the view, each 0..1. */
  readonly x: number
  readonly y: number
}

/** Where a picture is drawn: its upper left corner in CSS pixels, and CSS pixels for each of its. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly scale: number
}

export const fitted: Look = { zoom: 1, x: 0.5, y: 0.5 }

/** Device pixels for one of the picture, at most. */
const most = 16

/** CSS pixels for one of the picture, where all of it is seen; it isn't made larger than it is. */
export function fitScale({ view, picture }: Frame): number {
  const scale = Math.min(1, view.width / picture.width, view.height / picture.height)
  return scale > 0 ? scale : 1
}

/** CSS pixels for one of the picture. */
export function scaleOf(frame: Frame, look: Look): number {
  return fitScale(frame) * look.zoom
}

/** The zoom at which a pixel of the picture is a pixel of the screen. */
export function actualZoom(frame: Frame): number {
  return 1 / (fitScale(frame) * frame.density)
}

/** Device pixels for one of the picture: 1 where they are the same. */
export function ratioOf(frame: Frame, look: Look): number {
  return scaleOf(frame, look) * frame.density
}

/** True where parts of the picture lie outside the view, so that it can be moved. */
export function canPan(frame: Frame, look: Look): boolean {
  const { width, height } = drawnSize(frame, look)
  return width > frame.view.width + 0.5 || height > frame.view.height + 0.5
}

/** The look nearest to one at which the picture fills the view as far as it reaches. */
export function clampLook(frame: Frame, look: Look): Look {
  const actual = actualZoom(frame)
  const zoom = clamp(look.zoom, Math.min(1, actual), Math.max(1, actual * most))
  const drawn = drawnSize(frame, { ...look, zoom })
  return {
    zoom,
    x: clampMiddle(look.x, frame.view.width / drawn.width),
    y: clampMiddle(look.y, frame.view.height / drawn.height),
  }
}

/**
 * Zooms so that the point of the picture under `point` stays where it is, as far as the picture's
 * edges allow.
 *
 * @param point from the middle of the view
 */
export function zoomAbout(frame: Frame, look: Look, zoom: number, point: Point): Look {
  const from = clampLook(frame, look)
  const to = clampLook(frame, { ...from, zoom }).zoom
  const before = drawnSize(frame, from)
  const after = drawnSize(frame, { ...from, zoom: to })
  return clampLook(frame, {
    zoom: to,
    x: from.x + point.x / before.width - point.x / after.width,
    y: from.y + point.y / before.height - point.y / after.height,
  })
}

/** Moves the picture. @param way to where its points go */
export function panBy(frame: Frame, look: Look, way: Point): Look {
  const drawn = drawnSize(frame, look)
  return clampLook(frame, {
    zoom: look.zoom,
    x: look.x - way.x / drawn.width,
    y: look.y - way.y / drawn.height,
  })
}

/** Where the picture is drawn, on whole pixels of the screen so that 1:1 is sharp. */
export function placementOf(frame: Frame, look: Look): Placement {
  const { view, density } = frame
  const drawn = drawnSize(frame, look)
  const onPixel = (position: number) => Math.round(position * density) / density
  return {
    left: onPixel(view.width / 2 - look.x * drawn.width),
    top: onPixel(view.height / 2 - look.y * drawn.height),
    scale: scaleOf(frame, look),
  }
}

/** "100%": a pixel of the picture is a pixel of the screen. */
export function percentOf(frame: Frame, look: Look): number {
  const percent = ratioOf(frame, look) * 100
  return percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)
}

function drawnSize(frame: Frame, look: Look): Size {
  const scale = scaleOf(frame, look)
  return { width: frame.picture.width * scale, height: frame.picture.height * scale }
}

/** @param share of the picture that the view holds; from 1 on the picture stays in the middle */
function clampMiddle(middle: number, share: number): number {
  return share >= 1 ? 0.5 : clamp(middle, share / 2, 1 - share / 2)
}

function clamp(value: number, least: number, largest: number): number {
  return Math.min(largest, Math.max(least, value))
}
