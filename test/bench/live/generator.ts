import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A picture that hls-live-thumbnails has made. */
export interface Thumbnail {
  /** Of its segment. */
  readonly sn: number
  /** Seconds into it. */
  readonly time: number
  readonly name: string
}

/** What is used of the package: https://www.npmjs.com/package/hls-live-thumbnails */
export interface ThumbnailsPackage {
  readonly ThumbnailGenerator: new (
    options: object,
  ) => {
    getEmitter(): {
      on(event: 'newThumbnail', listener: (thumbnail: Thumbnail) => void): void
      on(event: 'error', listener: (error: Error) => void): void
    }
    destroy(): void
  }
}

/** A generator at work. */
export interface Generator {
  /** Absolute path of the first picture for which this is true, once there is one. */
  first(suits: (thumbnail: Thumbnail) => boolean): Promise<string>
  /** Absolute path of the newest picture, of which there must be one. */
  newest(): string
  stop(): void
}

/** @param folder absolute path of the package */
export function loadThumbnails(folder: string): ThumbnailsPackage {
  return createRequire(import.meta.url)(folder) as ThumbnailsPackage
}

/** @param folder absolute path, of a new folder */
export async function startGenerator(
  { ThumbnailGenerator }: ThumbnailsPackage,
  folder: string,
  options: object,
): Promise<Generator> {
  await mkdir(folder)
  const found: Thumbnail[] = []
  let changed = Promise.withResolvers<void>()
  const places = { outputDir: folder, tempDir: path.join(folder, 'temp') }
  const generator = new ThumbnailGenerator({ ...places, logger: null, ...options })
  generator.getEmitter().on('error', (error) => changed.reject(error))
  generator.getEmitter().on('newThumbnail', (thumbnail) => {
    found.push(thumbnail)
    changed.resolve()
    changed = Promise.withResolvers()
  })
  return {
    async first(suits) {
      for (;;) {
        const thumbnail = found.find(suits)
        if (thumbnail) return path.join(folder, thumbnail.name)
        await changed.promise
      }
    },
    newest: () => path.join(folder, found.at(-1)?.name ?? ''),
    stop: () => generator.destroy(),
  }
}
