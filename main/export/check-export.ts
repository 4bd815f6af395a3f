import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import type { ExportSpec } from './export-spec.ts'

/** Frames a second that GIF can say: browsers slow down what is shown for less than 0.02 s. */
const fastestGif = 50

/**
 * Refuses what can't be made, before anybody is asked where to.
 *
 * @param ffmpeg its path, or null where there is none
 * @throws StillroomError `invalid-options`
 */
export function checkExport(spec: ExportSpec, ffmpeg: string | null): void {
  if (spec.kind !== 'timelapse') return
  if (spec.as === 'mp4' && ffmpeg === null) throw noFfmpeg()
  if (spec.as === 'gif' && spec.framesPerSecond > fastestGif) {
    throw new StillroomError('invalid-options', {
      message: say('gifTooFast', { most: fastestGif }),
      action: say('chooseSlowerOrWebp', { most: fastestGif }),
    })
  }
}

/** Where mp4 was asked for and nothing can make it. */
export function noFfmpeg(): StillroomError {
  return new StillroomError('invalid-options', {
    message: say('ffmpegMissing'),
    action: say('installFfmpeg'),
  })
}
