import { useElementSize } from '@mantine/hooks'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { Size } from '../types.ts'
import type { Look } from './geometry.ts'
import {
  actualZoom,
  canPan,
  clampLook,
  fitted,
  panBy,
  percentOf,
  scaleOf,
  zoomAbout,
} from './geometry.ts'
import type { ZoomWay } from './zoom-steps.ts'
import { steppedZoom } from './zoom-steps.ts'

const middle = { x: 0, y: 0 }

/** CSS pixels that an arrow moves a picture by. */
const panStep = 80

export type Looks = ReturnType<typeof useLooks>

/**
 * How the picture is looked at; two side by side are looked at alike.
 *
 * @param picture pixels of the one that the percentage is told of
 * @param key what is shown: another one begins with the fit
 */
export function useLooks(picture: Size, key: string) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const density = useDensity()
  const [kept, setKept] = useState({ key, look: fitted })
  const frame = useMemo(
    () => ({
      view: { width, height },
      density,
      picture: { width: picture.width, height: picture.height },
    }),
    [width, height, density, picture.width, picture.height],
  )
  const look = clampLook(frame, kept.key === key ? kept.look : fitted)
  const change = useCallback(
    (next: (look: Look) => Look) =>
      setKept((last) => ({ key, look: next(last.key === key ? last.look : fitted) })),
    [key],
  )
  return {
    ref,
    frame,
    look,
    change,
    canPan: canPan(frame, look),
    percent: percentOf(frame, look),
    isFitted: Math.abs(look.zoom - 1) < 0.001,
    isActual: Math.abs(scaleOf(frame, look) * density - 1) < 0.001,
    fit: () => change(() => fitted),
    actual: () => change((last) => zoomAbout(frame, last, actualZoom(frame), middle)),
    zoom: (way: ZoomWay) =>
      change((last) => zoomAbout(frame, last, steppedZoom(last.zoom, way), middle)),
    pan: (way: { readonly x: number; readonly y: number }) =>
      change((last) => panBy(frame, last, { x: way.x * panStep, y: way.y * panStep })),
  }
}

/** Device pixels in a CSS pixel; it changes with the window's own zoom and from screen to screen. */
function useDensity(): number {
  return useSyncExternalStore(onResize, () => window.devicePixelRatio)
}

function onResize(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
