import { crc32, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
  /** Stored as it is. */
  readonly isStored: boolean
  /** Ms since 1970, to the second. */
  readonly modified: number
}

/**
 * Reads a ZIP file by its directory (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)
 * and checks each entry's sum.
 */
export function readZip(zip: Buffer): readonly ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('The ZIP file has no end.')
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const bytes = readEntry(zip, at)
    if (crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} is broken.`)
    const modified = zip.readUInt32LE(at + 46 + nameLength + 5) * 1000
    const isStored = zip.readUInt16LE(at + 10) === 0
    at += 46 + nameLength + extraLength + commentLength
    return { name, bytes, isStored, modified }
  })
}

function readEntry(zip: Buffer, at: number): Buffer {
  const local = zip.readUInt32LE(at + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
  return zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
}
