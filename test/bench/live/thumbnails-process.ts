import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { serveParent } from './child.ts'
import type { Shot } from './contestant.ts'

export interface ThumbnailsSettings {
  /** Absolute path of hls-live-thumbnails. */
  readonly packageFolder: string
  readonly playlistUrl: string
  /** Absolute path. */
  readonly folder: string
  /** Pixels. */
  readonly width: number
  /** Of the stream, ms since 1970. */
  readonly startedAt: number
  readonly segmentMs: number
}

/**
 * `one`: a generator for this still alone. `follow`: one that goes on, until `stop`. `next`: its
 * first picture of a moment that isn't before this one.
 */
export type ThumbnailsTask = 'one' | 'follow' | 'next' | 'stop'

interface Thumbnail {
  /** Of its segment. */
  readonly sn: number
  /** Seconds into it. */
  readonly time: number
  readonly name: string
}

interface Generator {
  getEmitter(): {
    on(event: 'newThumbnail', listener: (thumbnail: Thumbnail) => void): void
    on(event: 'error', listener: (error: Error) => void): void
  }
  destroy(): void
}

interface ThumbnailsPackage {
  readonly ThumbnailGenerator: new (options: object) => Generator
}

/** The newest frame of a stream with 25 frames a second. Its unit is seconds. */
const newestFrame = { initialThumbnailCount: 1, interval: 0.04 }
/** Its own choice for a playlist of a minute: a picture every two seconds. */
const usual = { initialThumbnailCount: 1 }

// What it depends on uses much that is deprecated; that is no news here.
process.noDeprecation = true

/** The package as a service that runs already, as a program of one's own would have it. */
serveParent<ThumbnailsSettings, ThumbnailsTask, Shot | null>(async (settings) => {
  const require = createRequire(import.meta.url)
  const { ThumbnailGenerator } = require(settings.packageFolder) as ThumbnailsPackage
  let count = 0
  let following: Awaited<ReturnType<typeof start>> | undefined

  async function start(options: object) {
    count += 1
    const outputDir = path.join(settings.folder, String(count))
    await mkdir(outputDir)
    const found: Thumbnail[] = []
    let changed = Promise.withResolvers<void>()
    const generator = new ThumbnailGenerator({
      playlistUrl: settings.playlistUrl,
      outputDir,
      tempDir: path.join(outputDir, 'temp'),
      thumbnailWidth: settings.width,
      logger: null,
      ...options,
    })
    generator.getEmitter().on('error', (error) => changed.reject(error))
    generator.getEmitter().on('newThumbnail', (thumbnail) => {
      found.push(thumbnail)
      changed.resolve()
      changed = Promise.withResolvers()
    })
    /** The first picture for which this is true. */
    async function first(suits: (thumbnail: Thumbnail) => boolean): Promise<string> {
      for (;;) {
        const thumbnail = found.find(suits)
        if (thumbnail) return path.join(outputDir, thumbnail.name)
        await changed.promise
      }
    }
    const newest = () => path.join(outputDir, found.at(-1)?.name ?? '')
    return { first, newest, stop: () => generator.destroy() }
  }

  async function one(): Promise<Shot> {
    const askedAt = Date.now()
    const startedAt = performance.now()
    const generator = await start(newestFrame)
    const file = await generator.first(() => true)
    const ms = performance.now() - startedAt
    generator.stop()
    return { askedAt, ms, file }
  }

  async function next(): Promise<Shot> {
    if (!following) throw new Error('No generator is following the stream.')
    const askedAt = Date.now()
    const startedAt = performance.now()
    const newest = following.newest()
    const isLater = ({ sn, time }: Thumbnail) =>
      settings.startedAt + sn * settings.segmentMs + time * 1000 >= askedAt
    const file = await following.first(isLater)
    return { askedAt, ms: performance.now() - startedAt, file, newest }
  }

  async function answer(task: ThumbnailsTask): Promise<Shot | null> {
    if (task === 'one') return one()
    if (task === 'next') return next()
    following?.stop()
    following = undefined
    if (task === 'stop') return null
    following = await start(usual)
    await following.first(() => true)
    return null
  }
  return { answer, close: async () => following?.stop() }
})
