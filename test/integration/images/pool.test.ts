import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { SpawnChild } from '../../../main/child-process.ts'
import { forkChild } from '../../../main/child-process.ts'
import type { ImagesOptions } from '../../../main/images/pool.ts'
import { createImages } from '../../../main/images/pool.ts'
import { imageFile } from '../../support/image-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const double = new URL('../../support/image-process-double.ts', import.meta.url)
const stillborn = new URL('../../support/image-process-stillborn.ts', import.meta.url)
const slow = new URL('../../support/image-process-slow.ts', import.meta.url)

const inspectAndReturn = new URL('../../support/inspect-and-return.ts', import.meta.url)

const invalid = { code: 'image-invalid' }
const cancelled = { code: 'cancelled' }
const internal = { code: 'internal' }

/** A pool of stand-ins, and how many of them were started and run right now. */
function setUp(options: Partial<ImagesOptions> = {}) {
  const count = { started: 0, running: 0 }
  const spawn: SpawnChild = (entry) => {
    const child = forkChild(entry)
    count.started += 1
    count.running += 1
    child.onExit(() => {
      count.running -= 1
    })
    return child
  }
  const images = createImages({ spawn, entry: double, size: 2, ...options })
  onTestFinished(() => images.close())
  return { images, count }
}

/** Resolves once the pool has a running process that waits for nothing. */
async function warmUp({ images }: ReturnType<typeof setUp>): Promise<void> {
  await images.inspect('fine')
}

describe('processes', () => {
  it('start with the first image and stay for the next', async () => {
    const { images, count } = setUp()
    expect(count.started).toBe(0)

    const first = await images.inspect('fine')
    const second = await images.inspect('fine')

    expect(second).toEqual(first)
    expect(count).toEqual({ started: 1, running: 1 })
  })

  it('start ahead of need when asked to, one of them', async () => {
    const { images, count } = setUp()
    images.warm()
    images.warm()
    await images.inspect('fine')
    images.warm()
    expect(count.started).toBe(1)
  })

  it('work side by side', async () => {
    const { images, count } = setUp()
    const stuck = expect(images.inspect('stay')).rejects.toMatchObject(cancelled)
    await expect(images.inspect('fine')).resolves.toMatchObject({ format: 'png' })
    expect(count.running).toBe(2)
    await images.close()
    await stuck
  })

  it('are never more than the pool’s size', async () => {
    const { images, count } = setUp()
    const all = await Promise.all(Array.from({ length: 20 }, () => images.inspect('fine')))
    expect(all).toHaveLength(20)
    expect(count.started).toBeLessThanOrEqual(2)
  })

  it('end when nothing comes for a while', async () => {
    const { images, count } = setUp({ idleMs: 20 })
    await images.inspect('fine')
    await vi.waitFor(() => expect(count.running).toBe(0))
    await images.inspect('fine')
    expect(count.started).toBe(2)
  })

  it('don’t keep the program that started them from ending', async () => {
    const args = [fileURLToPath(inspectAndReturn), imageFile('grey.jpg')]
    // Far less than the time that an idle process stays.
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 20_000 })
    expect(JSON.parse(stdout)).toEqual({ format: 'jpg', width: 90, height: 62 })
  })
})

describe('an image that takes its process down', () => {
  it.each(['crash', 'leave', 'babble'])('fails alone: %s', async (command) => {
    const pool = setUp({ size: 1 })
    await warmUp(pool)
    const outcomes = await Promise.allSettled([
      pool.images.inspect('fine'),
      pool.images.inspect(command),
      pool.images.inspect('fine'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: invalid })
    expect(pool.count).toEqual({ started: 2, running: 1 })
  })

  it('fails when its time is up', async () => {
    const pool = setUp({ size: 1, timeLimitMs: 100 })
    await warmUp(pool)
    const hangs = pool.images.inspect('hang')
    const next = pool.images.inspect('fine')
    await expect(hangs).rejects.toMatchObject({
      ...invalid,
      message: expect.stringContaining('0.1 s'),
    })
    await expect(next).resolves.toBeDefined()
  })

  it('costs the others no time where it hangs', async () => {
    const pool = setUp()
    const hangs = expect(pool.images.inspect('hang')).rejects.toMatchObject(cancelled)
    await expect(pool.images.inspect('fine')).resolves.toBeDefined()
    await pool.images.close()
    await hangs
  })

  it('can do so many times', async () => {
    const { images } = setUp()
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => images.inspect('leave')))
    expect(all.every(({ status }) => status === 'rejected')).toBe(true)
    await expect(images.inspect('fine')).resolves.toBeDefined()
  })
})

describe('a bug in the image process', () => {
  it('is told as such, with its place', async () => {
    const { images } = setUp()
    const failure = await images.inspect('bug').catch((error: unknown) => error)
    expect(failure).toMatchObject({ ...internal, cause: { message: 'oops', stack: 'at x' } })
  })
})

describe('a process that doesn’t start', () => {
  it.each([
    ['ends at once', { entry: stillborn }],
    ['is never ready', { entry: slow, startLimitMs: 50 }],
  ])('is not tried for ever: %s', async (_name, options) => {
    const { images, count } = setUp({ size: 1, ...options })
    const outcomes = await Promise.allSettled([images.inspect('fine'), images.inspect('fine')])
    expect(outcomes).toMatchObject([{ reason: internal }, { reason: internal }])
    expect(count.started).toBe(3)

    await expect(images.inspect('fine')).rejects.toMatchObject(internal)
    expect(count.started).toBe(6)
  })

  it('fails the image at once where the system refuses it', async () => {
    const spawn: SpawnChild = () => {
      throw new Error('spawn EAGAIN')
    }
    const { images } = setUp({ spawn })
    await expect(images.inspect('fine')).rejects.toMatchObject(internal)
  })

  it('is forgiven where the next one does', async () => {
    let starts = 0
    const spawn: SpawnChild = (entry) => {
      starts += 1
      return forkChild(starts < 3 ? stillborn : entry)
    }
    const { images } = setUp({ spawn, size: 1 })
    await expect(images.inspect('fine')).resolves.toBeDefined()
    expect(starts).toBe(3)
  })
})

describe('cancelling', () => {
  it('takes a waiting image out of the queue', async () => {
    const pool = setUp({ size: 1 })
    await warmUp(pool)
    const control = new AbortController()
    const stuck = pool.images.inspect('stay', control.signal)
    const waiting = new AbortController()
    const waits = pool.images.inspect('crash', waiting.signal)
    const last = pool.images.inspect('fine')

    waiting.abort()
    await expect(waits).rejects.toMatchObject(cancelled)
    control.abort()
    await expect(stuck).rejects.toMatchObject(cancelled)
    await expect(last).resolves.toBeDefined()
  })

  it.each(['stay', 'hang'])('ends the process of an image under way: %s', async (command) => {
    const pool = setUp({ size: 1 })
    await warmUp(pool)
    const control = new AbortController()
    const inspected = pool.images.inspect(command, control.signal)
    control.abort()
    await expect(inspected).rejects.toMatchObject(cancelled)
    await expect(pool.images.inspect('fine')).resolves.toBeDefined()
    expect(pool.count).toEqual({ started: 2, running: 1 })
  })

  it('starts nothing where it comes first', async () => {
    const { images, count } = setUp()
    const inspected = images.inspect('fine', AbortSignal.abort())
    await expect(inspected).rejects.toMatchObject(cancelled)
    expect(count.started).toBe(0)
  })

  it('does nothing to an image that is done, nor to the one after it', async () => {
    const pool = setUp({ size: 1 })
    const control = new AbortController()
    await pool.images.inspect('fine', control.signal)
    const next = pool.images.inspect('fine')
    control.abort()
    await expect(next).resolves.toBeDefined()
    expect(pool.count.started).toBe(1)
  })
})

describe('close', () => {
  it('cancels everything and ends the processes', async () => {
    const pool = setUp({ size: 1 })
    await warmUp(pool)
    const under = expect(pool.images.inspect('hang')).rejects.toMatchObject(cancelled)
    const waiting = expect(pool.images.inspect('fine')).rejects.toMatchObject(cancelled)
    await pool.images.close()
    await Promise.all([under, waiting])
    expect(pool.count.running).toBe(0)

    await expect(pool.images.inspect('fine')).rejects.toMatchObject(cancelled)
    pool.images.warm()
    await pool.images.close()
    expect(pool.count.started).toBe(1)
  })

  it('doesn’t wait for a process to get ready', async () => {
    const { images, count } = setUp({ entry: slow })
    const inspected = expect(images.inspect('fine')).rejects.toMatchObject(cancelled)
    await images.close()
    await inspected
    expect(count.running).toBe(0)
  })
})

describe('measuring', () => {
  it.each([
    ['crash', invalid],
    ['leave', invalid],
    ['babble', invalid],
    ['bug', internal],
    ['hang', invalid],
  ])('fails as inspecting does: %s', async (command, failure) => {
    const { images, count } = setUp({ size: 1, timeLimitMs: 2000 })
    await expect(images.measure(command, null)).rejects.toMatchObject(failure)
    await expect(images.inspect('fine')).resolves.toMatchObject({ format: 'png' })
    expect(count.running).toBe(1)
  })

  it('takes no answer to another question', async () => {
    const { images } = setUp()
    await expect(images.measure('fine', null)).rejects.toMatchObject({
      ...invalid,
      message: expect.stringContaining('another answer'),
    })
  })

  it('is cancelled at once, with its process', async () => {
    const pool = setUp({ size: 1 })
    await warmUp(pool)
    const control = new AbortController()
    const measured = expect(
      pool.images.measure('hang', null, control.signal),
    ).rejects.toMatchObject(cancelled)
    control.abort()
    await measured
    await vi.waitFor(() => expect(pool.count.running).toBe(0))
  })
})

describe('a conversion that fails', () => {
  it.each([
    ['crash', invalid],
    ['hang', invalid],
    ['bug', internal],
  ])('leaves nothing behind: %s', async (command, failure) => {
    const folder = await tempFolder()
    const { images } = setUp({ timeLimitMs: 100 })
    const target = path.join(folder, 'new.png')
    await expect(images.convert(command, target, { format: 'png' })).rejects.toMatchObject(failure)
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves nothing behind where it is cancelled', async () => {
    const folder = await tempFolder()
    const pool = setUp()
    await warmUp(pool)
    const control = new AbortController()
    const converted = pool.images.convert(
      'hang',
      path.join(folder, 'new.png'),
      { format: 'png' },
      control.signal,
    )
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual(['new.png']))
    control.abort()
    await expect(converted).rejects.toMatchObject(cancelled)
    expect(await readdir(folder)).toEqual([])
  })

  it('doesn’t touch what lies there already', async () => {
    const target = path.join(await tempFolder(), 'taken.png')
    await writeFile(target, 'mine')
    const { images, count } = setUp()
    const converted = images.convert('fine', target, { format: 'png' })
    await expect(converted).rejects.toMatchObject({ code: 'folder-not-writable' })
    expect(await readFile(target, 'utf8')).toBe('mine')
    expect(count.started).toBe(0)
  })

  it('says where there is no such folder', async () => {
    const target = path.join(await tempFolder(), 'gone', 'new.png')
    const { images } = setUp()
    const converted = images.convert('fine', target, { format: 'png' })
    await expect(converted).rejects.toMatchObject({ code: 'folder-missing' })
  })
})
