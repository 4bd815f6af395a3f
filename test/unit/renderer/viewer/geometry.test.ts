import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame, Look } from '../../../../renderer/viewer/geometry.ts'
import {
  actualZoom,
  canPan,
  clampLook,
  fitScale,
  fitted,
  panBy,
  percentOf,
  placementOf,
  ratioOf,
  scaleOf,
  zoomAbout,
} from '../../../../renderer/viewer/geometry.ts'

const side = fc.integer({ min: 1, max: 5000 })
const frames = fc.record<Frame>({
  view: fc.record({ width: side, height: side }),
  picture: fc.record({ width: side, height: side }),
  density: fc.constantFrom(1, 1.25, 1.5, 2, 3),
})
const share = fc.double({ min: -2, max: 3, noNaN: true })
const looks = fc.record<Look>({
  zoom: fc.double({ min: 0.001, max: 5000, noNaN: true }),
  x: share,
  y: share,
})
const way = fc.integer({ min: -6000, max: 6000 })
const points = fc.record({ x: way, y: way })

const frame: Frame = {
  view: { width: 1000, height: 500 },
  picture: { width: 2000, height: 1000 },
  density: 1,
}

/** The point of the picture, in its pixels, at a point from the middle of the view. */
function under({ picture, ...rest }: Frame, look: Look, point: { x: number; y: number }) {
  const scale = scaleOf({ picture, ...rest }, look)
  return {
    x: look.x * picture.width + point.x / scale,
    y: look.y * picture.height + point.y / scale,
  }
}

/** Where the picture begins and ends along one side of the view. */
function edges(of: Frame, look: Look, axis: 'width' | 'height') {
  const drawn = of.picture[axis] * scaleOf(of, look)
  const start = of.view[axis] / 2 - (axis === 'width' ? look.x : look.y) * drawn
  return { start, end: start + drawn, view: of.view[axis] }
}

describe('how a picture is looked at', () => {
  it('shows all of it at the fit, no larger than it is', () => {
    fc.assert(
      fc.property(frames, (of) => {
        const { left, top, scale } = placementOf(of, clampLook(of, fitted))
        expect(scale).toBeLessThanOrEqual(1)
        expect(of.picture.width * scale).toBeLessThanOrEqual(of.view.width + 1e-6)
        expect(of.picture.height * scale).toBeLessThanOrEqual(of.view.height + 1e-6)
        expect(left).toBeGreaterThanOrEqual(-0.51)
        expect(top).toBeGreaterThanOrEqual(-0.51)
        expect(canPan(of, fitted)).toBe(false)
      }),
    )
  })

  it('is never outside the view: its edges are at the view’s, or it stands in the middle', () => {
    fc.assert(
      fc.property(frames, looks, (of, look) => {
        const held = clampLook(of, look)
        for (const axis of ['width', 'height'] as const) {
          const { start, end, view } = edges(of, held, axis)
          if (end - start >= view) {
            expect(start).toBeLessThanOrEqual(1e-6)
            expect(end).toBeGreaterThanOrEqual(view - 1e-6)
          } else {
            expect(start).toBeCloseTo(view - end, 5)
            expect(start).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  it('stays as it is once it is held', () => {
    fc.assert(
      fc.property(frames, looks, (of, look) => {
        const held = clampLook(of, look)
        const again = clampLook(of, held)
        expect(again.zoom).toBeCloseTo(held.zoom, 9)
        expect(again.x).toBeCloseTo(held.x, 9)
        expect(again.y).toBeCloseTo(held.y, 9)
      }),
    )
  })

  it('keeps the point under the pointer as it zooms, unless an edge of the picture stops it', () => {
    fc.assert(
      fc.property(frames, looks, points, (of, look, point) => {
        const from = clampLook(of, look)
        const to = zoomAbout(of, from, look.zoom, point)
        const before = under(of, from, point)
        const after = under(of, to, point)
        const tolerance = 1e-6 * Math.max(of.picture.width, of.picture.height)
        for (const axis of ['x', 'y'] as const) {
          const { start, end, view } = edges(of, to, axis === 'x' ? 'width' : 'height')
          const isAtEdge = Math.abs(start) < 1e-3 || Math.abs(end - view) < 1e-3
          const isInMiddle = end - start <= view + 1e-3
          if (!isAtEdge && !isInMiddle)
            expect(Math.abs(after[axis] - before[axis])).toBeLessThanOrEqual(tolerance)
        }
      }),
    )
  })

  it('keeps a point on the way in and out again', () => {
    const point = { x: 300, y: -120 }
    const near = zoomAbout(frame, fitted, 5, point)
    expect(under(frame, near, point)).toEqual(under(frame, fitted, point))
    expect(zoomAbout(frame, near, 1, point)).toEqual(fitted)
  })

  it('zooms from the fit or actual pixels to 16 pixels of the screen for one', () => {
    fc.assert(
      fc.property(frames, looks, (of, look) => {
        const { zoom } = clampLook(of, look)
        expect(zoom).toBeGreaterThanOrEqual(Math.min(1, actualZoom(of)) - 1e-9)
        const ratio = ratioOf(of, { ...look, zoom })
        expect(ratio).toBeLessThanOrEqual(Math.max(16, fitScale(of) * of.density) + 1e-6)
      }),
    )
  })

  it.each([1, 1.5, 2])('says 100 per cent where pixels meet, on a screen of %s', (density) => {
    const of = { ...frame, density }
    const look = clampLook(of, { ...fitted, zoom: actualZoom(of) })
    expect(percentOf(of, look)).toBe(100)
    expect(placementOf(of, look).scale).toBeCloseTo(1 / density, 9)
  })

  it('puts corners on whole pixels of the screen', () => {
    fc.assert(
      fc.property(frames, looks, (of, look) => {
        const { left, top } = placementOf(of, clampLook(of, look))
        for (const at of [left * of.density, top * of.density])
          expect(Math.abs(at - Math.round(at))).toBeLessThan(1e-6)
      }),
    )
  })

  it('follows the hand, as far as there is picture', () => {
    const near = zoomAbout(frame, fitted, 4, { x: 0, y: 0 })
    expect(panBy(frame, near, { x: 100, y: 0 }).x).toBeCloseTo(0.5 - 100 / 4000, 9)
    expect(panBy(frame, near, { x: 1e6, y: 1e6 })).toEqual({ zoom: 4, x: 0.125, y: 0.125 })
    expect(panBy(frame, fitted, { x: 50, y: 50 })).toEqual(fitted)
  })

  it('shows the same part of two pictures of one shape, whatever their sizes', () => {
    const small = { ...frame, picture: { width: 1600, height: 800 } }
    const look = zoomAbout(frame, fitted, 3, { x: 200, y: 90 })
    const linked = clampLook(small, look)
    const part = (of: Frame, at: Look) => under(of, at, { x: 17, y: 5 }).x / of.picture.width
    expect(part(small, linked)).toBeCloseTo(part(frame, look), 9)
  })

  it('holds with a view of no size, as before the first measurement', () => {
    const of = { ...frame, view: { width: 0, height: 0 } }
    expect(Object.values(placementOf(of, clampLook(of, fitted))).every(Number.isFinite)).toBe(true)
  })
})
