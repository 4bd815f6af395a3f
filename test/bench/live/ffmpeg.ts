import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import type { LiveContestant } from './contestant.ts'
import { cpuOfEndedChildren } from './cpu.ts'

const exec = promisify(execFile)

export async function hasFfmpeg(): Promise<boolean> {
  return exec('ffmpeg', ['-version']).then(
    () => true,
    () => false,
  )
}

/** How one runs it oneself. */
export const ffmpegCommand = 'ffmpeg -nostdin -loglevel error -i URL -frames:v 1 FILE.jpg'
/** Before `-i`: ffmpeg starts with the last segment but two otherwise. */
export const newestSegment = ['-live_start_index', '-1'] as const

/**
 * A new ffmpeg for each still. Its processor time is told when it has ended, so nothing else that
 * this process starts may end meanwhile.
 */
export function ffmpegContestant(
  name: string,
  url: string,
  folder: string,
  input: readonly string[] = [],
): Omit<LiveContestant, 'stills'> {
  return {
    name,
    async shoot() {
      const file = path.join(folder, `${randomUUID()}.jpg`)
      const askedAt = Date.now()
      const startedAt = performance.now()
      const flags = ['-nostdin', '-loglevel', 'error', ...input]
      await exec('ffmpeg', [...flags, '-i', url, '-frames:v', '1', file])
      return { askedAt, ms: performance.now() - startedAt, file }
    },
    cpu: cpuOfEndedChildren,
  }
}
