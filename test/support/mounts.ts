import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestContext } from 'vitest'

const run = promisify(execFile)

/** A small file system of its own, in memory. */
export interface SmallDisk {
  readonly folder: string
  /** @param size as `mount -o size=` takes it, such as `64k` */
  resize(size: string): Promise<void>
  makeReadOnly(): Promise<void>
}

/** Mounts a disk for one test; skips the test, saying why, where that isn't allowed. */
export async function mountSmallDisk(size: string, context: TestContext): Promise<SmallDisk> {
  context.skip(process.platform !== 'linux', 'Only Linux mounts a tmpfs.')
  const folder = await mkdtemp(path.join(tmpdir(), 'stillroom-disk-'))
  context.onTestFinished(() => rm(folder, { recursive: true, force: true }))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=777`, 'stillroom-test', folder])
  } catch (error) {
    context.skip(`No tmpfs can be mounted here: ${String(error)}`)
  }
  context.onTestFinished(async () => void (await run('umount', ['--lazy', folder])))
  const remount = async (option: string) =>
    void (await run('mount', ['-o', `remount,${option}`, folder]))
  return {
    folder,
    resize: (newSize) => remount(`size=${newSize}`),
    makeReadOnly: () => remount('ro'),
  }
}

/** Takes the right to write away from everybody: root ignores modes, but no read-only mount. */
export async function makeReadOnly(context: TestContext): Promise<string> {
  if (process.getuid?.() === 0) {
    const disk = await mountSmallDisk('64k', context)
    await disk.makeReadOnly()
    return disk.folder
  }
  context.skip(process.platform === 'win32', 'Windows has no modes for folders.')
  const folder = await mkdtemp(path.join(tmpdir(), 'stillroom-read-only-'))
  context.onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o555)
  return folder
}
