/** Pixels, in the coordinates of all displays together. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

export interface WindowSizes {
  /** What a window has that nobody has moved yet. */
  readonly usual: Size
  /** Below it the panes don't fit; a smaller display takes precedence. */
  readonly least: Size
}

/**
 * Where the window opens: wholly on a display that exists. It stays where it was where that is
 * possible, else it moves as little as it must; without a display in common it opens in the
 * middle of the first one.
 *
 * @param saved where it was when it was last seen; null at the very first start
 * @param workAreas of the displays, without taskbars, the primary one first; at least one
 */
export function fitPlace(
  saved: Bounds | null,
  workAreas: readonly Bounds[],
  { usual, least }: WindowSizes,
): Bounds {
  const [primary] = workAreas
  if (!primary) return { x: 0, y: 0, ...usual }
  const home = saved && nearest(saved, workAreas)
  if (!home) return centred(fitSize(saved ?? usual, least, primary), primary)
  const size = fitSize(saved, least, home)
  return {
    ...size,
    x: within(saved.x, home.x, home.x + home.width - size.width),
    y: within(saved.y, home.y, home.y + home.height - size.height),
  }
}

/** The display that shows most of the window; undefined where none shows any of it. */
function nearest(bounds: Bounds, workAreas: readonly Bounds[]): Bounds | undefined {
  let best: Bounds | undefined
  let most = 0
  for (const area of workAreas) {
    const shown = common(bounds, area)
    if (shown > most) {
      best = area
      most = shown
    }
  }
  return best
}

/** Square pixels that two rectangles have in common. */
function common(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function fitSize(wanted: Size, least: Size, area: Size): Size {
  return {
    width: Math.min(Math.max(wanted.width, least.width), area.width),
    height: Math.min(Math.max(wanted.height, least.height), area.height),
  }
}

function centred(size: Size, area: Bounds): Bounds {
  return {
    ...size,
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
