import path from 'node:path'
import { serveParent } from '../child.ts'
import type { Shot } from './contestant.ts'
import type { Generator, Thumbnail } from './generator.ts'
import { loadThumbnails, startGenerator } from './generator.ts'

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

/** The newest frame of a stream with 25 of them a second. The interval is in seconds. */
const newestFrame = { initialThumbnailCount: 1, interval: 0.04 }
/** The package's own choice for a playlist of a minute: a picture every two seconds. */
const usual = { initialThumbnailCount: 1 }

// What the package depends on uses much that is deprecated; that is no news here.
process.noDeprecation = true

/** The package in a service that runs already, as its own documentation has it. */
serveParent<ThumbnailsSettings, ThumbnailsTask, Shot | null>(async (settings) => {
  const thumbnails = loadThumbnails(settings.packageFolder)
  let count = 0
  let following: Generator | undefined

  function start(options: object): Promise<Generator> {
    count += 1
    const { playlistUrl, width: thumbnailWidth } = settings
    const folder = path.join(settings.folder, String(count))
    return startGenerator(thumbnails, folder, { playlistUrl, thumbnailWidth, ...options })
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

  async function next(generator: Generator): Promise<Shot> {
    const askedAt = Date.now()
    const startedAt = performance.now()
    const newest = generator.newest()
    const isLater = ({ sn, time }: Thumbnail) =>
      settings.startedAt + sn * settings.segmentMs + time * 1000 >= askedAt
    const file = await generator.first(isLater)
    return { askedAt, ms: performance.now() - startedAt, file, newest }
  }

  async function answer(task: ThumbnailsTask): Promise<Shot | null> {
    if (task === 'one') return one()
    if (task === 'next') return following ? next(following) : null
    following?.stop()
    following = undefined
    if (task === 'stop') return null
    following = await start(usual)
    await following.first(() => true)
    return null
  }

  return { answer, close: async () => following?.stop() }
})
