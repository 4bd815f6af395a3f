import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestContext } from 'vitest'
import { expect, vi } from 'vitest'
import { mountSmallDisk } from '../../support/mounts.ts'

const run = promisify(execFile)

/** A small drive that can be unplugged. */
export interface Drive {
  /** A folder on it. */
  readonly folder: string
  /** Also while files on it are in use. */
  unplug(): Promise<void>
  /** With all that was on it. */
  plugIn(): Promise<void>
  /** As soon as nothing is being written. */
  makeReadOnly(): Promise<void>
  makeWritable(): Promise<void>
  /** Takes all of its space but so many bytes. @returns what gives it back */
  fill(left?: number): Promise<() => Promise<void>>
}

/** Skips the test, saying why, where nothing can be mounted. */
export async function plugInDrive(size: string, context: TestContext): Promise<Drive> {
  const disk = await mountSmallDisk(size, context)
  const place = await mkdtemp(path.join(tmpdir(), 'stillroom-drive-'))
  const folder = path.join(place, 'stills')
  await mkdir(path.join(disk.folder, 'stills'))
  const plugIn = async () => void (await run('mount', ['--bind', disk.folder, place]))
  const unplug = async () => void (await run('umount', ['--lazy', place]))
  const remount = async (mode: 'ro' | 'rw') =>
    void (await run('mount', ['-o', `remount,bind,${mode}`, place]))
  await plugIn()
  context.onTestFinished(async () => {
    await unplug().catch(() => {})
    await rm(place, { recursive: true, force: true })
  })
  return {
    folder,
    unplug,
    plugIn,
    // Refused while a file is open for writing.
    makeReadOnly: () => vi.waitFor(() => remount('ro'), { timeout: 5000, interval: 1 }),
    makeWritable: () => remount('rw'),
    fill: (left = 0) => fill(path.join(disk.folder, 'filler'), left),
  }
}

async function fill(filler: string, left: number): Promise<() => Promise<void>> {
  const file = await open(filler, 'w')
  const page = Buffer.alloc(4096)
  let bytes = 0
  const failure = await (async () => {
    for (;;) bytes += (await file.write(page)).bytesWritten
  })().catch((error: unknown) => error)
  await file.truncate(Math.max(0, bytes - left))
  await file.close()
  expect(failure).toMatchObject({ code: 'ENOSPC' })
  return () => rm(filler)
}
