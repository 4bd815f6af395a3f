import { randomUUID } from 'node:crypto'
import { open, utimes } from 'node:fs/promises'
import path from 'node:path'

/** Where previews lie, and under what names. */
export interface PreviewFiles {
  /** Absolute path. */
  readonly folder: string
  /** Absolute path of the preview of a still, whether it is there or not. */
  fileOf(sha256: string): string
  /** A new path beside it, for a preview that is being made. */
  partOf(sha256: string): string
  /** True for what an earlier run left half made; never for a preview or a part of this run. */
  isLeftover(name: string): boolean
}

export function createPreviewFiles(folder: string): PreviewFiles {
  const run = randomUUID()
  let parts = 0
  return {
    folder,
    fileOf: (sha256) => path.join(folder, subfolder(sha256), `${sha256}.webp`),
    partOf(sha256) {
      parts += 1
      return path.join(folder, subfolder(sha256), `${sha256}.${run}.${parts}.part`)
    },
    isLeftover: (name) => name.endsWith('.part') && !name.includes(run),
  }
}

/** 256 folders: file managers and older file systems are slow with 100,000 files in one. */
function subfolder(sha256: string): string {
  // It becomes a path, so nothing else may pass, wherever it comes from.
  if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new TypeError('A preview is named by a SHA-256.')
  return sha256.slice(0, 2)
}

export interface StoredPreview {
  readonly bytes: Buffer
  /** Ms since 1970: when it was made, or last used, to the day. */
  readonly usedAt: number
}

/** Bytes. Noise of 320 × 320 pixels takes a tenth of it. */
const largest = 1024 * 1024

/** Null where there is none, or none that is whole. */
export async function readPreview(file: string): Promise<StoredPreview | null> {
  try {
    const handle = await open(file)
    try {
      const { size, mtimeMs } = await handle.stat()
      if (size > largest) return null
      const { buffer } = await handle.read({ buffer: Buffer.alloc(size), length: size })
      return isWhole(buffer) ? { bytes: buffer, usedAt: mtimeMs } : null
    } finally {
      await handle.close()
    }
  } catch {
    // For whatever reason it can't be read: making it anew finds out what that means.
    return null
  }
}

/**
 * A webp states its length (https://developers.google.com/speed/webp/docs/riff_container). After a
 * power cut a file can be empty, cut short, or full of zeros.
 */
function isWhole(bytes: Buffer): boolean {
  return (
    bytes.length > 12 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.readUInt32LE(4) + 8 === bytes.length &&
    bytes.toString('latin1', 8, 12) === 'WEBP'
  )
}

/** @param now ms since 1970 */
export async function markUsed(file: string, now: number): Promise<void> {
  // Where it can't be marked, it looks older than it is, and is made anew some day.
  await utimes(file, now / 1000, now / 1000).catch(() => {})
}
