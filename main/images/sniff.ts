import type { ImageFormat } from '../videosdk/types.ts'

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The format that a file's first bytes announce, whatever its name or Content-Type says. */
export function sniff(bytes: Buffer): ImageFormat | null {
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return 'jpg'
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'png'
  const riff = bytes.toString('latin1', 0, 4) === 'RIFF'
  return riff && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : null
}
