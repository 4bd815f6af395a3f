import type { Size } from '../../images/place-on.ts'

/** Parts of a GIF file: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */

export const gifTrailer = Buffer.from([0x3b])

const extension = 0x21
const imageDescriptor = 0x2c

/** Plays for ever: the application extension that Netscape brought up. */
const forEver = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1')

/** The beginning of a film whose frames bring their own colours. */
export function gifHead({ width, height }: Size): Buffer {
  const screen = Buffer.alloc(7)
  screen.writeUInt16LE(width, 0)
  screen.writeUInt16LE(height, 2)
  return Buffer.concat([Buffer.from('GIF89a', 'latin1'), screen, forEver])
}

/**
 * The only picture of a GIF file as one frame of a film: the file's colours become the frame's.
 *
 * @param delay hundredths of a second
 */
export function toGifFrame(gif: Buffer, delay: number): Buffer {
  const globalColours = tableBytes(gif.readUInt8(10))
  const descriptor = findPicture(gif, 13 + globalColours)
  const flags = gif.readUInt8(descriptor + 9)
  const ownColours = tableBytes(flags)
  const colours =
    ownColours > 0
      ? gif.subarray(descriptor + 10, descriptor + 10 + ownColours)
      : gif.subarray(13, 13 + globalColours)
  const data = gif.subarray(descriptor + 10 + ownColours, gif.lastIndexOf(gifTrailer))
  const place = Buffer.from(gif.subarray(descriptor, descriptor + 10))
  const isInterlaced = flags & 0b0100_0000
  place.writeUInt8(0b1000_0000 | isInterlaced | sizeBits(colours.length), 9)
  return Buffer.concat([graphicControl(delay), place, colours, data])
}

function graphicControl(delay: number): Buffer {
  const keep = 0b0000_0100
  const block = Buffer.from([extension, 0xf9, 4, keep, 0, 0, 0, 0])
  block.writeUInt16LE(delay, 4)
  return block
}

/** Bytes of the table of colours that the flags announce. */
function tableBytes(flags: number): number {
  return flags & 0b1000_0000 ? 3 * 2 ** ((flags & 0b111) + 1) : 0
}

function sizeBits(bytes: number): number {
  return Math.log2(bytes / 3) - 1
}

function findPicture(gif: Buffer, start: number): number {
  let at = start
  while (gif.readUInt8(at) === extension) {
    at += 2
    for (let length = gif.readUInt8(at); length > 0; length = gif.readUInt8(at)) at += length + 1
    at += 1
  }
  if (gif.readUInt8(at) !== imageDescriptor)
    throw new Error('The encoder made a GIF file without a picture.')
  return at
}
