import { access, constants, stat } from 'node:fs/promises'
import path from 'node:path'

/** Where Homebrew puts programs: apps that are started from the dock don't have it on their PATH. */
const homebrew = ['/opt/homebrew/bin', '/usr/local/bin']

export interface FfmpegSearch {
  /** The absolute path of ffmpeg, or null where there is none. */
  find(): Promise<string | null>
}

export interface SearchOptions {
  /** As `PATH`. */
  readonly folders: () => string | undefined
  readonly platform: NodeJS.Platform
  /** Ms since some fixed moment. */
  readonly now: () => number
}

/** Ms that an answer holds: somebody may be installing it right now. */
const answerMs = 60_000

/** Looks on the PATH, without any shell and without starting anything. */
export function createFfmpegSearch(options: SearchOptions): FfmpegSearch {
  let last: { readonly at: number; readonly answer: Promise<string | null> } | undefined
  return {
    find() {
      const now = options.now()
      if (!last || now - last.at >= answerMs) last = { at: now, answer: search(options) }
      return last.answer
    },
  }
}

async function search({ folders, platform }: SearchOptions): Promise<string | null> {
  const isWindows = platform === 'win32'
  const { delimiter, isAbsolute, join } = isWindows ? path.win32 : path.posix
  const extra = platform === 'darwin' ? homebrew : []
  // A relative one would find whatever lies where Stillroom was started.
  const absolute = [...(folders() ?? '').split(delimiter), ...extra].filter((each) =>
    isAbsolute(each),
  )
  for (const folder of absolute) {
    const file = join(folder, isWindows ? 'ffmpeg.exe' : 'ffmpeg')
    if (await isProgram(file)) return file
  }
  return null
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
