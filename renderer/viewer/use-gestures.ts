import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { Frame, Look, Point } from './geometry.ts'
import { actualZoom, canPan, clampLook, fitted, panBy, zoomAbout } from './geometry.ts'
import { wheelFactor } from './zoom-steps.ts'

export type ChangeLook = (change: (look: Look) => Look) => void

interface Options {
  readonly pane: RefObject<HTMLElement | null>
  readonly frame: Frame
  readonly look: Look
  readonly onLook: ChangeLook
}

/** Wheel and pinch zoom about the pointer, dragging moves what is zoomed, a double click toggles. */
export function useGestures({ pane, frame, look, onLook }: Options) {
  const pointers = useRef(new Map<number, Point>())
  useWheel({ pane, frame, onLook })

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    const isPinch = event.pointerType === 'touch' && pointers.current.size > 0
    if (!isPinch && !canPan(frame, look) && event.pointerType !== 'touch') return
    pointers.current.set(event.pointerId, pointOf(event))
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const before = pointers.current.get(event.pointerId)
    if (!before) return
    const now = pointOf(event)
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId)
    pointers.current.set(event.pointerId, now)
    if (!other) return onLook((last) => panBy(frame, last, wayFrom(before, now)))
    const [, still] = other
    const factor = distance(now, still) / Math.max(1, distance(before, still))
    const middle = fromMiddle(event.currentTarget, {
      x: (now.x + still.x) / 2,
      y: (now.y + still.y) / 2,
    })
    onLook((last) => zoomAbout(frame, last, last.zoom * factor, middle))
  }

  function onPointerEnd(event: PointerEvent<HTMLElement>) {
    pointers.current.delete(event.pointerId)
  }

  function onDoubleClick(event: MouseEvent<HTMLElement>) {
    const point = fromMiddle(event.currentTarget, pointOf(event))
    onLook((last) => toggled(frame, last, point))
  }

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
    onLostPointerCapture: onPointerEnd,
    onDoubleClick,
  }
}

/** Between all of the picture and its actual pixels. */
function toggled(frame: Frame, look: Look, point: Point): Look {
  const isFitted = Math.abs(clampLook(frame, look).zoom - 1) < 0.001
  return isFitted ? zoomAbout(frame, look, actualZoom(frame), point) : fitted
}

/** React's own wheel events are passive: the page would zoom besides. */
function useWheel({ pane, frame, onLook }: Omit<Options, 'look'>) {
  useEffect(() => {
    const element = pane.current
    if (!element) return
    function onWheel(event: WheelEvent) {
      event.preventDefault()
      const point = fromMiddle(element as HTMLElement, pointOf(event))
      const factor = wheelFactor(event)
      onLook((last) => zoomAbout(frame, last, last.zoom * factor, point))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [pane, frame, onLook])
}

function pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
  return { x: clientX, y: clientY }
}

function fromMiddle(element: Element, { x, y }: Point): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: x - left - width / 2, y: y - top - height / 2 }
}

function wayFrom(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
