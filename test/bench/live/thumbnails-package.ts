import type { ExecFileException } from 'node:child_process'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/**
 * Its m3u8 is a fork that npm doesn't have, so npm's own takes its place. The fork's
 * `foundEndlist`, by which an ended stream is known, is missing then; a live one has no end.
 */
const manifest = {
  private: true,
  dependencies: { 'hls-live-thumbnails': '1.5.0' },
  overrides: { m3u8: '0.0.10' },
}

const folder = path.resolve('node_modules/.cache/stillroom-bench/hls-live-thumbnails')
const longestMs = 120_000

/** By itself npm tries for over a minute where there is no registry. */
const patience = ['--fetch-retries', '1', '--fetch-retry-mintimeout', '1000'] as const

/** How one runs it oneself. */
export const thumbnailsCommand =
  'npm install hls-live-thumbnails@1.5.0 with the override m3u8@0.0.10, in a folder of its own; test/bench/live/thumbnails-process.ts'

/**
 * Installs npm's hls-live-thumbnails where no program of ours finds it: `request`, by which it
 * downloads, is deprecated and has known holes. No script of theirs runs.
 *
 * @returns the package's folder. @throws Error where npm can't
 */
export async function installThumbnails(): Promise<string> {
  const modules = path.join(folder, 'node_modules')
  const installed = path.join(modules, 'hls-live-thumbnails')
  // npm writes it when all is there.
  if (existsSync(path.join(modules, '.package-lock.json'))) return installed
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...patience]
  try {
    await promisify(execFile)('npm', ['install', '--prefix', folder, ...flags], {
      cwd: folder,
      timeout: longestMs,
    })
  } catch (error) {
    throw new Error(`npm can’t install it (${npmCode(error)}).`, { cause: error })
  }
  return installed
}

/** Its code alone: results are kept, and the rest tells of addresses and folders of this computer. */
export function npmCode(error: unknown): string {
  const { stderr = '', killed, code } = error as Partial<ExecFileException>
  const told = /^npm (?:error|ERR!) code (\S+)$/mu.exec(stderr)?.[1]
  return told ?? (killed ? 'too slow' : String(code))
}
