interface Space {
  readonly count: number
  /** Pixels inside the wall. */
  readonly width: number
  readonly height: number
}

/** How tiles stand in rows; all in pixels. */
export interface TileGrid {
  readonly columns: number
  readonly rows: number
  readonly tileWidth: number
  readonly tileHeight: number
  /** Between tiles, and around them. */
  readonly gap: number
}

/** Pixels. Below this a picture tells nothing any more: the wall scrolls instead. */
const narrowest = 168

/** Pixels. A single room needs no more. */
const widest = 960

/** Pixels below each picture, the same as in wall-tile.module.css: two lines of words. */
const captionHeight = 42

const gap = 8

/** The largest tiles that let all rooms be seen at once; else the smallest, in rows that scroll. */
export function fitTiles({ count, width, height }: Space): TileGrid {
  const most = Math.max(1, Math.floor((width - gap) / (narrowest + gap)))
  let best = gridOf(most, count, widthIn(most, width))
  for (let columns = most; columns >= 1; columns -= 1) {
    const rows = Math.ceil(count / columns)
    const tileWidth = Math.min(widest, widthIn(columns, width), widthOfRows(rows, height))
    if (tileWidth >= narrowest && (tileWidth >= best.tileWidth || heightOf(best) > height)) {
      best = gridOf(columns, count, tileWidth)
    }
  }
  return best
}

/** Pixels of all rows, with the gaps around them. */
export function heightOf({ rows, tileHeight }: Pick<TileGrid, 'rows' | 'tileHeight'>): number {
  return rows * (tileHeight + gap) + gap
}

function gridOf(columns: number, count: number, tileWidth: number): TileGrid {
  const tileHeight = Math.floor((tileWidth * 9) / 16) + captionHeight
  return { columns, rows: Math.ceil(count / columns), tileWidth, tileHeight, gap }
}

/** Pixels of a tile where so many stand side by side. */
function widthIn(columns: number, width: number): number {
  return Math.max(1, Math.floor((width - gap) / columns) - gap)
}

/** Pixels of a tile where so many rows stand one above the other. */
function widthOfRows(rows: number, height: number): number {
  return Math.floor((((height - gap) / rows - gap - captionHeight) * 16) / 9)
}
