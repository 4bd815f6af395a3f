/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where a picture lies on a canvas, in whole pixels; what overhangs is cut off. */
export interface Place extends Size {
  readonly x: number
  readonly y: number
}

/**
 * Scales a picture to a canvas of another shape, centred: `crop` so that it covers all of the
 * canvas, `pad` so that all of it is on the canvas. Its own shape is kept, to the pixel.
 */
export function placeOn(picture: Size, canvas: Size, mode: 'crop' | 'pad'): Place {
  const across = canvas.width / picture.width
  const down = canvas.height / picture.height
  const scale = mode === 'crop' ? Math.max(across, down) : Math.min(across, down)
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  return {
    x: Math.floor((canvas.width - width) / 2),
    y: Math.floor((canvas.height - height) / 2),
    width,
    height,
  }
}
