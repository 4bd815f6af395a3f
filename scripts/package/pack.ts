import path from 'node:path'
import electron from 'electron/package.json' with { type: 'json' }
import { run } from '../run.ts'
import type { PackageTarget } from './target.ts'
import { targetName } from './target.ts'

export interface PackOptions {
  readonly checkout: string
  /** The folder that `stageApp` made. */
  readonly stage: string
  readonly target: PackageTarget
  /** Where the packages go. */
  readonly output: string
  /** Only the unpacked app: no installers, which need downloads. */
  readonly dirOnly?: boolean
  /** For tests of the packed app: it may be debugged. */
  readonly inspect?: boolean
  /** Where the packed app asks for newer versions: an https folder. Without it, it never asks. */
  readonly feed?: string | undefined
  /** A folder with Electron's files; by default they are downloaded. */
  readonly electronDist?: string
}

const systemFlags = { linux: '--linux', win32: '--win', darwin: '--mac' } as const

/**
 * Runs electron-builder by electron-builder.yml.
 *
 * @throws Error where it fails: it has said why
 */
export async function pack(options: PackOptions): Promise<void> {
  const { checkout, stage, target, output, dirOnly, inspect, feed, electronDist } = options
  const status = await run('electron-builder', [
    systemFlags[target.platform],
    ...(dirOnly ? ['dir'] : []),
    `--${target.arch}`,
    '--publish=never',
    `--projectDir=${stage}`,
    `--config=${path.join(checkout, 'electron-builder.yml')}`,
    `--config.directories.output=${output}`,
    `--config.electronVersion=${electron.version}`,
    ...(electronDist ? [`--config.electronDist=${electronDist}`] : []),
    ...(feed ? ['--config.publish.provider=generic', `--config.publish.url=${feed}`] : []),
    ...(inspect ? ['--config.electronFuses.enableNodeCliInspectArguments=true'] : []),
  ])
  if (status !== 0) throw new Error(`electron-builder could not pack for ${targetName(target)}.`)
}
