import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'

/** A video encoder of an ffmpeg. */
export interface Encoder {
  readonly name: string
  readonly options: readonly string[]
  /** What is worth telling about it; null for the best. */
  readonly note: string | null
}

const notTheBest = (name: string) =>
  `This ffmpeg has no libx264, so ${name} made the film: it may be larger or less sharp.`

/** Best first. Not every ffmpeg may carry libx264, for its licence. */
const encoders: readonly Encoder[] = [
  { name: 'libx264', options: ['-preset', 'medium', '-crf', '20'], note: null },
  ...[
    { name: 'libopenh264', options: ['-b:v', '6M'] },
    { name: 'h264_videotoolbox', options: ['-q:v', '65'] },
    { name: 'h264_mf', options: ['-b:v', '6M'] },
    { name: 'mpeg4', options: ['-q:v', '3'] },
  ].map((encoder) => ({ ...encoder, note: notTheBest(encoder.name) })),
]

const run = promisify(execFile)

/**
 * The best encoder that this ffmpeg has.
 *
 * @throws StillroomError `invalid-options` where it has none, or can't be started
 */
export async function bestEncoder(ffmpeg: string, signal: AbortSignal): Promise<Encoder> {
  const found = chooseEncoder(await listEncoders(ffmpeg, signal))
  if (found) return found
  throw new StillroomError('invalid-options', {
    message: say('ffmpegNoEncoder'),
    action: say('otherFfmpeg'),
  })
}

/** @param list what `ffmpeg -encoders` prints */
export function chooseEncoder(list: string): Encoder | undefined {
  const names = new Set(list.split('\n').map((line) => line.trim().split(/\s+/u)[1]))
  return encoders.find(({ name }) => names.has(name))
}

async function listEncoders(ffmpeg: string, signal: AbortSignal): Promise<string> {
  try {
    const { stdout } = await run(ffmpeg, ['-hide_banner', '-encoders'], {
      signal,
      timeout: 15_000,
      windowsHide: true,
    })
    return stdout
  } catch (cause) {
    throw new StillroomError('invalid-options', {
      message: say('ffmpegNotStarting'),
      action: say('otherFfmpeg'),
      cause,
    })
  }
}
