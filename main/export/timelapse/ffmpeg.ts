import { spawn } from 'node:child_process'
import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'

/** An ffmpeg at work. */
export interface Ffmpeg {
  /** Resolves when it can take more. Rejects as soon as it has died. */
  write(bytes: Buffer): Promise<void>
  /** Tells it that this was all. Resolves when the file is complete. */
  end(): Promise<void>
  /** Ends it, if it still runs. */
  close(): Promise<void>
}

/** Characters of what it says: the last line tells. */
const longestWords = 4000

/**
 * Starts ffmpeg, without any shell.
 *
 * @throws StillroomError `disk-full` or `invalid-options` from each method, with its last words
 */
export function startFfmpeg(program: string, args: readonly string[], signal: AbortSignal): Ffmpeg {
  const child = spawn(program, args, {
    stdio: ['pipe', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-longestWords)
  })
  // Its end says why; that it doesn't read any more is a consequence.
  child.stdin.on('error', () => {})
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(ffmpegFailed(error.message, error)))
    child.once('close', (code) => (code === 0 ? resolve() : reject(ffmpegFailed(words))))
  })
  ended.catch(() => {})

  return {
    async write(bytes) {
      const error = await new Promise((resolve) => child.stdin.write(bytes, resolve))
      if (!error) return
      await ended
      throw ffmpegFailed(words)
    },
    async end() {
      child.stdin.end()
      await ended
    },
    async close() {
      child.kill('SIGKILL')
      await ended.catch(() => {})
    },
  }
}

function ffmpegFailed(words: string, cause?: unknown): StillroomError {
  const last = words.trim().split('\n').at(-1)?.trim() ?? ''
  if (/no space left|disk full|not enough space/iu.test(words))
    return new StillroomError('disk-full')
  return new StillroomError('invalid-options', {
    message: last === '' ? say('ffmpegEnded') : say('ffmpegFailed', { why: last }),
    action: say('tryOrOtherKind'),
    cause,
  })
}
