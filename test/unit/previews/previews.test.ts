import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import type { PreviewSource } from '../../../main/images/types.ts'
import { createPreviews } from '../../../main/previews/previews.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { imageBytes } from '../../support/image-files.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

const webp = imageBytes('lossy.webp')
const cancelled = { code: 'cancelled' }
const dayMs = 24 * 60 * 60 * 1000

const still = (name: string) => ({
  folder: '/stills',
  file: `${name}.jpg`,
  sha256: createHash('sha256').update(name).digest('hex'),
})

const nameOf = ({ file }: PreviewSource) => path.basename(file, '.jpg')

/** Image processes that do a task when the test says so. */
function createStandIn() {
  const begun: string[] = []
  const tasks: { readonly name: string; finish(error?: Error): Promise<void> }[] = []
  return {
    begun,
    tasks,
    async preview(source: PreviewSource, target: string, signal?: AbortSignal) {
      const result = Promise.withResolvers<void>()
      signal?.addEventListener('abort', () => result.reject(new StillroomError('cancelled')))
      begun.push(nameOf(source))
      tasks.push({
        name: nameOf(source),
        async finish(error) {
          if (error) return result.reject(error)
          await writeFile(target, webp)
          result.resolve()
        },
      })
      await result.promise
      return { format: 'webp' as const, width: 90, height: 62 }
    },
  }
}

async function setUp(concurrency = 1) {
  const folder = path.join(await tempFolder(), 'previews')
  const images = createStandIn()
  const clock = createFakeClock()
  const bugs: unknown[] = []
  const limit = () => 1_000_000
  const onBug = (error: unknown) => void bugs.push(error)
  const previews = createPreviews({ folder, images, limit, clock, onBug, concurrency })
  onTestFinished(() => previews.close())

  /** Ends so many tasks, one after another, as they are begun. */
  async function finish(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      await vi.waitFor(() => expect(images.tasks).not.toHaveLength(0), { interval: 1 })
      await images.tasks.shift()?.finish()
    }
  }
  return { folder, images, clock, bugs, previews, finish }
}

describe('a preview', () => {
  it('is made where it isn’t there, and found from then on', async () => {
    const { folder, images, previews, finish } = await setUp()
    const { sha256 } = still('a')
    expect(await previews.find(sha256)).toBeNull()
    expect(await previews.read(sha256)).toBeNull()

    const made = previews.make(still('a'))
    await finish(1)
    const file = await made
    expect(file).toBe(path.join(folder, sha256.slice(0, 2), `${sha256}.webp`))
    expect(await filesUnder(folder)).toEqual([`${sha256.slice(0, 2)}/${sha256}.webp`])

    expect(await previews.make(still('a'))).toBe(file)
    expect(await previews.find(sha256)).toBe(file)
    expect(await previews.read(sha256)).toEqual(webp)
    expect(images.begun).toEqual(['a'])
  })

  it.each([
    ['lost', (file: string) => rm(file)],
    ['empty', (file: string) => writeFile(file, '')],
    ['cut short', (file: string) => writeFile(file, webp.subarray(0, 50))],
    [
      'lost with its folder',
      (file: string) => rm(path.dirname(path.dirname(file)), { recursive: true }),
    ],
  ])('is made anew where it was %s', async (_name, lose) => {
    const { images, previews, finish } = await setUp()
    const first = previews.make(still('a'))
    await finish(1)
    await lose(await first)
    expect(await previews.find(still('a').sha256)).toBeNull()

    const second = previews.make(still('a'))
    await finish(1)
    expect(await readFile(await second)).toEqual(webp)
    expect(images.begun).toEqual(['a', 'a'])
  })

  it('is made once for all that ask for it', async () => {
    const { images, previews, finish } = await setUp()
    const asks = Array.from({ length: 5 }, () => previews.make(still('a')))
    await finish(1)
    expect(new Set(await Promise.all(asks)).size).toBe(1)
    expect(images.begun).toEqual(['a'])
  })

  it('is marked as used once a day', async () => {
    const { clock, previews, finish } = await setUp()
    const made = previews.make(still('a'))
    await finish(1)
    const file = await made
    const { sha256 } = still('a')
    const usedAt = async () => (await stat(file)).mtimeMs
    const setUsedAt = (ms: number) => utimes(file, ms / 1000, ms / 1000)

    const recently = clock.now() - dayMs + 60_000
    await setUsedAt(recently)
    await previews.find(sha256)
    expect(await usedAt()).toBe(recently)

    for (const other of [clock.now() - dayMs, clock.now() + 30 * dayMs]) {
      await setUsedAt(other)
      await previews.read(sha256)
      await expect.poll(usedAt).toBe(clock.now())
    }
  })
})

describe('the order', () => {
  it('is the newest ask first, and what nobody asked for last', async () => {
    const { images, previews, finish } = await setUp()
    const asks = [previews.make(still('under way'))]
    await vi.waitFor(() => expect(images.begun).toHaveLength(1))
    previews.warm(still('warm'))
    for (const name of ['a', 'b', 'c']) {
      asks.push(previews.make(still(name)))
      // Each looks on the disk first, and so the order of their asks is that of the disk.
      await previews.find(still(name).sha256)
    }
    await finish(5)
    await Promise.all(asks)
    expect(images.begun.at(-1)).toBe('warm')
    expect(images.begun.toSorted()).toEqual(['a', 'b', 'c', 'under way', 'warm'])
    expect(images.begun.slice(1, 4)).toEqual(['c', 'b', 'a'])
  })

  it('lets the oldest of more than 400 go', async () => {
    const { images, previews, finish } = await setUp()
    const asks = [previews.make(still('under way'))]
    await vi.waitFor(() => expect(images.begun).toHaveLength(1))
    for (let index = 0; index < 405; index += 1) asks.push(previews.make(still(`${index}`)))
    const outcomes = Promise.allSettled(asks)
    await finish(401)
    const rejected = (await outcomes).filter(({ status }) => status === 'rejected')
    expect(rejected).toHaveLength(5)
    expect(rejected).toMatchObject(Array.from({ length: 5 }, () => ({ reason: cancelled })))
  })

  it('doesn’t make for nobody what is there', async () => {
    const { images, previews, finish } = await setUp()
    const made = previews.make(still('a'))
    await finish(1)
    await made
    previews.warm(still('a'))
    previews.warm(still('b'))
    await finish(1)
    await expect.poll(() => previews.find(still('b').sha256)).not.toBeNull()
    expect(images.begun).toEqual(['a', 'b'])
  })

  it('has so many under way as it was told', async () => {
    const { images, previews, finish } = await setUp(3)
    const asks = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => previews.make(still(name))))
    await vi.waitFor(() => expect(images.tasks).toHaveLength(3))
    await finish(5)
    await asks
    expect(images.begun).toHaveLength(5)
  })
})

describe('a preview that can’t be made', () => {
  it('rejects for all that asked, leaves nothing, and can be asked for again', async () => {
    const { folder, images, previews, finish, bugs } = await setUp()
    const asks = Promise.allSettled([previews.make(still('a')), previews.make(still('a'))])
    await vi.waitFor(() => expect(images.tasks).toHaveLength(1))
    await images.tasks.shift()?.finish(new StillroomError('image-invalid'))
    const reason = { code: 'image-invalid' }
    expect(await asks).toMatchObject([{ reason }, { reason }])
    expect(await filesUnder(folder)).toEqual([])

    const again = previews.make(still('a'))
    await finish(1)
    await again
    expect(bugs).toEqual([])
  })

  it('leaves nothing where it can’t come to its name', async () => {
    const { folder, images, previews, finish } = await setUp()
    const { sha256 } = still('a')
    const name = path.join(folder, sha256.slice(0, 2), `${sha256}.webp`)
    await mkdir(path.join(name, 'in the way'), { recursive: true })
    const made = expect(previews.make(still('a'))).rejects.toBeInstanceOf(StillroomError)
    await finish(1)
    await made
    expect(images.begun).toEqual(['a'])
    expect(await filesUnder(folder)).toEqual([])
  })

  it('is a bug where nobody knows why', async () => {
    const { images, previews, bugs } = await setUp()
    previews.warm(still('a'))
    await vi.waitFor(() => expect(images.tasks).toHaveLength(1))
    await images.tasks.shift()?.finish(new StillroomError('internal'))
    await expect.poll(() => bugs).toMatchObject([{ code: 'internal' }])
  })

  it('is none where its name is no hash', async () => {
    const { previews } = await setUp()
    const wrong = { ...still('a'), sha256: '../../x' }
    await expect(previews.make(wrong)).rejects.toThrow(TypeError)
  })
})

describe('close', () => {
  it('cancels what is under way, what waits, and what comes then', async () => {
    const { folder, images, previews } = await setUp()
    const asks = Promise.allSettled(['a', 'b'].map((name) => previews.make(still(name))))
    await vi.waitFor(() => expect(images.tasks).toHaveLength(1))
    previews.warm(still('c'))
    await previews.close()
    expect(await asks).toMatchObject([{ reason: cancelled }, { reason: cancelled }])
    await expect(previews.make(still('d'))).rejects.toMatchObject(cancelled)
    previews.warm(still('e'))
    expect(images.begun).toHaveLength(1)
    expect(await filesUnder(folder)).toEqual([])
  })
})
