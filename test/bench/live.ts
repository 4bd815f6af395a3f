import { loopSegments, segmentMs, videoSizes } from '../../main/sandbox/video.ts'
import type { LiveContestant } from './live/contestant.ts'
import { tickMs } from './live/cpu.ts'
import { ffmpegCommand, ffmpegContestant, hasFfmpeg, newestSegment } from './live/ffmpeg.ts'
import { race } from './live/race.ts'
import { toRows } from './live/rows.ts'
import type { Stage } from './live/stage.ts'
import { openStage } from './live/stage.ts'
import type { EngineChild } from './live/stillroom.ts'
import { startEngine, stillroomContestant } from './live/stillroom.ts'
import type { ThumbnailsChild } from './live/thumbnails.ts'
import { nextThumbnail, oneThumbnail, startThumbnails } from './live/thumbnails.ts'
import { thumbnailsCommand } from './live/thumbnails-package.ts'
import type { Report } from './report.ts'
import type { Sizes } from './sizes.ts'

/** Taken one after another in a turn, by those that don't wait for the stream. */
const stills = 5
const baseline = 'ffmpeg, as it comes'
const { width, height } = videoSizes.landscape

const explained = [
  'Distance: the moment in the picture less the moment of the request, both of stream time. Below 0 the picture is older than what was asked for. Ratios of distances leave out the sign.',
  'The sandbox answers at once and draws the moment at which it is asked: VideoSDK’s own time comes on top, and which moment it captures is unknown. The sandbox’s playlist names a segment as soon as it is whole, which no encoder and CDN can.',
  `Processor: of the contestant’s processes, by /proc, which counts in steps of ${tickMs} ms; the ${stills} stills of a turn share theirs. Network: HTTP both ways, headers and all. The stream has ${width} x ${height} pixels and 36 kB a segment of two seconds; those of real rooms are many times that.`,
  'hls-live-thumbnails, asked for one: a new generator for each still, for the newest frame of the playlist. Following: a generator that makes a picture every two seconds anyway; the first of a moment not before the request, with all that it did until then. Its newest: what lay there when it was asked, in no time.',
  'Only Stillroom decodes and checks its file, syncs it to disk and keeps a record.',
] as const

/** Stills of one live stream by the API and by reading the stream itself, in turn. */
export async function benchLive({ turns }: Sizes): Promise<Report> {
  if (process.platform !== 'linux') throw new Error('live reads /proc, which only Linux has.')
  const stage = await openStage()
  const engine = await startEngine(stage)
  const readers = await startReaders(stage)
  try {
    const contestants = [...stillroomContestants(engine), ...readers.contestants]
    const loopMs = loopSegments * segmentMs
    const { startedAt, bytes } = stage
    const results = await race(contestants, { startedAt, segmentMs, loopMs, turns, bytes })
    return {
      rows: toRows(results, baseline),
      baselines: { ffmpeg: ffmpegCommand, 'hls-live-thumbnails': thumbnailsCommand },
      details: [...readers.missing, ...explained],
    }
  } finally {
    await Promise.all([engine.close(), readers.close()])
    await stage.close()
  }
}

function stillroomContestants(engine: EngineChild): readonly LiveContestant[] {
  return [
    stillroomContestant(engine, `Stillroom, ${width} x ${height}`, { width, height }, stills),
    stillroomContestant(engine, 'Stillroom, 1920 x 1080', {}, stills),
  ]
}

/** Those that read the stream, as far as this computer has them. */
interface Readers {
  readonly contestants: readonly LiveContestant[]
  /** In words for people: what was left out, and why. */
  readonly missing: readonly string[]
  close(): Promise<void>
}

async function startReaders(stage: Stage): Promise<Readers> {
  const close = async () => {}
  if (!(await hasFfmpeg())) {
    const missing = ['Only Stillroom was measured: the others need ffmpeg (apt install ffmpeg).']
    return { contestants: [], missing, close }
  }
  const { playlistUrl, folder } = stage
  const plain = ffmpegContestant(baseline, playlistUrl, folder)
  const newest = ffmpegContestant('ffmpeg, newest segment', playlistUrl, folder, newestSegment)
  const contestants = [plain, newest].map((one) => ({ ...one, stills }))
  try {
    const child = await startThumbnails(stage)
    return {
      contestants: [...contestants, ...thumbnailsContestants(child)],
      missing: [],
      close: () => child.close(),
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : error
    return { contestants, missing: [`hls-live-thumbnails was left out: ${why}`], close }
  }
}

function thumbnailsContestants(child: ThumbnailsChild): readonly LiveContestant[] {
  return [
    oneThumbnail(child, 'hls-live-thumbnails, asked for one', stills),
    nextThumbnail(child, 'hls-live-thumbnails, following'),
  ]
}
