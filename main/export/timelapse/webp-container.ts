/** Chunks of a WebP file: https://developers.google.com/speed/webp/docs/riff_container */

/** One chunk: its name, its length, and its data padded to an even length. */
export function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

export function uint24(value: number): Buffer {
  const bytes = Buffer.alloc(3)
  bytes.writeUIntLE(value, 0, 3)
  return bytes
}

/** What a frame may hold: its transparency and its packed picture, in this order. */
const wanted = new Set(['ALPH', 'VP8 ', 'VP8L'])

/** The packed picture of a file with a single one. What else is in there doesn't go into frames. */
export function pictureChunks(webp: Buffer): Buffer {
  const found: Buffer[] = []
  for (let at = 12; at + 8 <= webp.length; ) {
    const length = webp.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (wanted.has(webp.toString('latin1', at, at + 4))) found.push(webp.subarray(at, end))
    at = end
  }
  if (found.length === 0) throw new Error('The encoder made a WebP file without a picture.')
  return Buffer.concat(found)
}
