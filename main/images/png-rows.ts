import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { PngHeader } from './png-header.ts'

/** Rows of the same length that follow each other; an interlaced image has up to seven such runs. */
interface Pass {
  readonly rows: number
  /** Bytes, the filter's number included. */
  readonly rowLength: number
}

/** Adam7: first column and row, then the distances (https://www.w3.org/TR/png-3/#8Interlace). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Follows the unpacked data of a PNG image as it comes. */
export interface RowCheck {
  /** @throws `image-invalid` on an unknown filter, or more data than the image has */
  add(chunk: Buffer): void
  /** @throws `image-invalid` where data is missing */
  end(): void
}

export function createRowCheck(header: PngHeader): RowCheck {
  const starts = rowStarts(header)
  let nextRow = starts.next()
  let seen = 0
  return {
    add(chunk) {
      for (; !nextRow.done && nextRow.value < seen + chunk.length; nextRow = starts.next()) {
        checkFilter(chunk[nextRow.value - seen])
      }
      seen += chunk.length
      if (nextRow.done && seen > nextRow.value) throw wrongLength()
    },
    end() {
      if (!nextRow.done || seen !== nextRow.value) throw wrongLength()
    },
  }
}

/** Yields where each row begins, in bytes; returns where the last one ends. */
function* rowStarts(header: PngHeader): Generator<number, number, void> {
  let at = 0
  for (const { rows, rowLength } of passes(header)) {
    for (let row = 0; row < rows; row += 1) {
      yield at
      at += rowLength
    }
  }
  return at
}

function passes({ width, height, bitsPerPixel, interlaced }: PngHeader): readonly Pass[] {
  const rowLength = (pixels: number) => 1 + Math.ceil((pixels * bitsPerPixel) / 8)
  if (!interlaced) return [{ rows: height, rowLength: rowLength(width) }]
  return adam7.flatMap(([x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX)
    const rows = Math.ceil((height - y) / stepY)
    return columns > 0 && rows > 0 ? [{ rows, rowLength: rowLength(columns) }] : []
  })
}

/** Five filters exist, 0 to 4 (https://www.w3.org/TR/png-3/#9Filter-types). */
function checkFilter(filter: number | undefined): void {
  if (filter === undefined || filter > 4) {
    throw invalidImage(say('pngFilter'))
  }
}

function wrongLength() {
  return invalidImage(say('pngSize'))
}
