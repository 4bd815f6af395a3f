import type { SKRSContext2D } from '@napi-rs/canvas'

/*
 * The sandbox's pictures carry their moment in a form that a program can read back from the pixels,
 * also after scaling and lossy compression: a row of black and white cells along the bottom edge.
 * Tests read by it which moment was really played or captured.
 */

/** Where the code lies in a picture of any size. */
export const clockLayout = {
  /** Across the whole width. */
  cells: 48,
  /** Of the shorter side; the row touches the bottom edge. */
  height: 0.045,
} as const

/** White is true. Both ends are the same in every code, so that no plain picture passes for one. */
const opening = [true, false, true, false]
const closing = [false, true, false, true]
const valueBits = 32
const checkBits = 8

/** @param ms 0..2^32-1, 49 days; a fraction is dropped */
export function encodeClock(ms: number): readonly boolean[] {
  const value = Math.floor(ms) >>> 0
  return [...opening, ...toBits(value, valueBits), ...toBits(check(value), checkBits), ...closing]
}

/** @returns ms, or null where the cells are no code */
export function decodeClock(cells: readonly boolean[]): number | null {
  const value = cells
    .slice(opening.length, opening.length + valueBits)
    .reduce((sum, isWhite) => sum * 2 + Number(isWhite), 0)
  const expected = encodeClock(value)
  const isWhole = cells.length === expected.length && cells.every((one, i) => one === expected[i])
  return isWhole ? value : null
}

/** Draws the code for a moment, in ms. */
export function drawClockCode(context: SKRSContext2D, ms: number): void {
  const { width, height } = context.canvas
  const top = height - Math.max(1, Math.round(Math.min(width, height) * clockLayout.height))
  const cells = encodeClock(ms)
  cells.forEach((isWhite, index) => {
    const left = Math.round((index * width) / cells.length)
    const right = Math.round(((index + 1) * width) / cells.length)
    context.fillStyle = isWhite ? '#fff' : '#000'
    context.fillRect(left, top, right - left, height - top)
  })
}

function toBits(value: number, count: number): readonly boolean[] {
  return Array.from({ length: count }, (_, index) => ((value >>> (count - 1 - index)) & 1) === 1)
}

/** CRC-8 of the value's four bytes: https://reveng.sourceforge.io/crc-catalogue/1-15.htm#crc.cat.crc-8-smbus */
function check(value: number): number {
  return [24, 16, 8, 0].reduce((crc, shift) => divide(crc ^ ((value >>> shift) & 0xff)), 0)
}

function divide(crc: number): number {
  let rest = crc
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x80 ? ((rest << 1) ^ 0x07) & 0xff : rest << 1
  return rest
}
