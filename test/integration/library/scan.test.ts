import { cp, mkdir, readdir, rename, rm, symlink, truncate, utimes } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { ScanCounts } from '../../../preload/views.ts'
import { imageBytes } from '../../support/image-files.ts'
import type { ScannedLibrary } from '../../support/scanned-library.ts'
import { createScannedLibrary, newImage, onlyFound } from '../../support/scanned-library.ts'

type Change = (library: ScannedLibrary, at: (file: string) => string) => Promise<unknown>

/** What may happen to `room/a.png`, beside `room/b.png`, and what a scan makes of it. */
interface Case {
  readonly name: string
  readonly change: Change
  readonly found: Partial<ScanCounts>
  /** The files of the gallery afterwards, each with what is wrong with it. */
  readonly shown: Readonly<Record<string, 'fine' | 'missing' | 'changed'>>
}

const b = { 'room/b.png': 'fine' } as const
const bytesOfA = newImage()

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(copy.length / 2)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** 255 bytes, the longest name that file systems have. */
const longName = `${'é'.repeat(125)}a.png`

const cases: readonly Case[] = [
  {
    name: 'deleted',
    change: (_, at) => rm(at('room/a.png')),
    found: { missing: 1 },
    shown: { ...b, 'room/a.png': 'missing' },
  },
  {
    name: 'renamed',
    change: (_, at) => rename(at('room/a.png'), at('room/renamed.png')),
    found: { moved: 1 },
    shown: { ...b, 'room/renamed.png': 'fine' },
  },
  {
    name: 'moved to another folder',
    change: async (_, at) => {
      await mkdir(at('kept/deep'), { recursive: true })
      await rename(at('room/a.png'), at('kept/deep/a.png'))
    },
    found: { moved: 1 },
    shown: { ...b, 'kept/deep/a.png': 'fine' },
  },
  {
    name: 'in a folder that was renamed',
    change: (_, at) => rename(at('room'), at('Räume')),
    found: { moved: 2 },
    shown: { 'Räume/a.png': 'fine', 'Räume/b.png': 'fine' },
  },
  {
    name: 'replaced by another image',
    change: (library) => library.put('room/a.png', newImage()),
    found: { changed: 1 },
    shown: { ...b, 'room/a.png': 'changed' },
  },
  {
    name: 'cut short',
    change: (_, at) => truncate(at('room/a.png'), 100),
    found: { changed: 1 },
    shown: { ...b, 'room/a.png': 'changed' },
  },
  {
    name: 'emptied',
    change: (_, at) => truncate(at('room/a.png'), 0),
    found: { changed: 1 },
    shown: { ...b, 'room/a.png': 'changed' },
  },
  {
    name: 'written again with one bit flipped',
    change: async (library, at) => {
      await library.put('room/a.png', flipped(bytesOfA))
      await utimes(at('room/a.png'), 1_800_000_000, 1_800_000_000)
    },
    found: { changed: 1 },
    shown: { ...b, 'room/a.png': 'changed' },
  },
  {
    name: 'touched, with the same bytes',
    change: (_, at) => utimes(at('room/a.png'), 1_800_000_000, 1_800_000_000),
    found: {},
    shown: { ...b, 'room/a.png': 'fine' },
  },
  {
    name: 'copied',
    change: (_, at) => cp(at('room/a.png'), at('room/copy.png'), { preserveTimestamps: true }),
    found: { added: 1 },
    shown: { ...b, 'room/a.png': 'fine', 'room/copy.png': 'fine' },
  },
  {
    name: 'replaced by a folder',
    change: async (_, at) => {
      await rm(at('room/a.png'))
      await mkdir(at('room/a.png'))
    },
    found: { missing: 1 },
    shown: { ...b, 'room/a.png': 'missing' },
  },
  {
    name: 'replaced by a link to itself',
    change: async (_, at) => {
      await rm(at('room/a.png'))
      await symlink(at('room/a.png'), at('room/a.png'))
    },
    found: { missing: 1 },
    shown: { ...b, 'room/a.png': 'missing' },
  },
  {
    name: 'renamed so that it is hidden',
    change: (_, at) => rename(at('room/a.png'), at('room/.a.png')),
    found: { missing: 1 },
    shown: { ...b, 'room/a.png': 'missing' },
  },
  {
    name: 'moved over another still',
    change: (_, at) => rename(at('room/a.png'), at('room/b.png')),
    found: { missing: 1, changed: 1 },
    shown: { 'room/a.png': 'missing', 'room/b.png': 'changed' },
  },
  ...['🎬 live.png', 'Cafe\u0301.png', '-rf.png', '--help.png', 'a b.png', longName].map(
    (name): Case => ({
      name: `renamed to ${name.slice(0, 20)}`,
      change: (_, at) => rename(at('room/a.png'), at(name)),
      found: { moved: 1 },
      shown: { ...b, [name]: 'fine' },
    }),
  ),
  {
    name: 'beside folders that link to each other for ever',
    change: async (_, at) => {
      await symlink(at('room'), at('room/again'))
      await symlink(at('.'), at('room/top'))
    },
    found: {},
    shown: { ...b, 'room/a.png': 'fine' },
  },
  {
    name: 'beside files that are no images, or broken ones',
    change: async (library) => {
      await library.put('room/notes.txt', Buffer.from('notes'))
      await library.put('room/.hidden.png', newImage())
      await library.put('.hidden/c.png', newImage())
      await library.put('room/.a.png.job.part', newImage())
      await library.put('room/c.png', Buffer.from('no image'))
      await library.put('room/d.jpg', Buffer.alloc(0))
      await library.put('room/e.jpg', imageBytes('baseline-420.jpg').subarray(0, 400))
    },
    found: { unreadable: 3 },
    shown: { ...b, 'room/a.png': 'fine' },
  },
]

async function shown(library: ScannedLibrary): Promise<Record<string, string>> {
  const stills = [...(await library.stills()).values()]
  return Object.fromEntries(
    stills.map(({ file, missingSince, changedAt }) => {
      if (missingSince !== null) return [file, 'missing']
      return [file, changedAt === null ? 'fine' : 'changed']
    }),
  )
}

async function libraryOfTwo(): Promise<ScannedLibrary> {
  const library = await createScannedLibrary()
  await library.save('room/a.png', { bytes: bytesOfA })
  await library.save('room/b.png')
  await library.scan()
  return library
}

describe('a still’s file', () => {
  it.each(cases)('$name', async ({ change, found, shown: expected }) => {
    const library = await libraryOfTwo()
    const before = await library.stills()
    await change(library, (file) => path.join(library.folder, file))
    expect(await library.scan()).toEqual(found)
    expect(await shown(library)).toEqual(expected)
    const ids = [...(await library.stills()).values()].map(({ id }) => id)
    for (const { id } of before.values()) expect(ids).toContain(id)
    // What was found once is no news.
    const { unreadable, ...rest } = await library.scan()
    expect(rest).toEqual({})
    expect(unreadable).toBe(found.unreadable)
  })

  it.each(cases.filter(({ found }) => found.missing || found.changed))(
    '$name, and restored, is as before',
    async ({ change }) => {
      const library = await libraryOfTwo()
      const before = await library.stills()
      const backup = `${library.folder}-backup`
      await cp(library.folder, backup, { recursive: true, preserveTimestamps: true })
      await change(library, (file) => path.join(library.folder, file))
      await library.scan()
      await rm(library.folder, { recursive: true })
      await rename(backup, library.folder)
      const { returned = 0, ...others } = await library.scan()
      expect(returned).toBeGreaterThan(0)
      expect(others).toEqual({})
      expect(await library.stills()).toEqual(before)
    },
  )

  it('keeps what people have added to it on its way', async () => {
    const library = await createScannedLibrary()
    const notes = { favourite: true, tags: ['stage'], note: 'The best one' }
    const { id } = await library.save('room/a.png', { still: notes })
    await mkdir(path.join(library.folder, 'new'))
    await rename(path.join(library.folder, 'room/a.png'), path.join(library.folder, 'new/x.png'))
    expect(await library.scan()).toEqual({ moved: 1 })
    expect((await library.stills()).get('new/x.png')).toMatchObject({ id, ...notes })
  })

  it('that went while it was missing is found again', async () => {
    const library = await libraryOfTwo()
    const away = `${library.folder}-elsewhere.png`
    await rename(path.join(library.folder, 'room/a.png'), away)
    expect(await library.scan()).toEqual({ missing: 1 })
    await rename(away, path.join(library.folder, 'back.png'))
    expect(await library.scan()).toEqual({ moved: 1 })
    expect(await shown(library)).toEqual({ ...b, 'back.png': 'fine' })
  })
})

describe('stills of the same bytes', () => {
  it('are told apart by their names when their folder is renamed', async () => {
    const library = await createScannedLibrary()
    const bytes = newImage()
    const names = Array.from({ length: 20 }, (_, index) => `room/${index}.png`)
    const before = new Map<string, string>()
    for (const name of names) before.set(name, (await library.save(name, { bytes })).id)
    await rename(path.join(library.folder, 'room'), path.join(library.folder, 'moved'))
    expect(await library.scan()).toEqual({ moved: 20 })
    for (const still of (await library.stills()).values()) {
      expect(before.get(still.file.replace('moved', 'room'))).toBe(still.id)
    }
  })

  it('are used once each', async () => {
    const library = await createScannedLibrary()
    const bytes = newImage()
    await library.save('a.png', { bytes })
    await library.save('b.png', { bytes })
    await rename(path.join(library.folder, 'a.png'), path.join(library.folder, 'c.png'))
    await rm(path.join(library.folder, 'b.png'))
    await library.put('d.png', bytes)
    await library.put('e.png', bytes)
    expect(await library.scan()).toEqual({ moved: 2, added: 1 })
    expect([...(await library.stills()).keys()].toSorted()).toEqual(['c.png', 'd.png', 'e.png'])
  })
})

describe('an image that the library doesn’t know', () => {
  it('is taken up with what its name and its bytes tell', async () => {
    const library = await createScannedLibrary()
    const names = {
      'stage/2026-02-03/stage_2026-02-03_14-05-06_90x62.jpg': 'baseline-420.jpg',
      'stage/turned.jpeg': 'turned.jpg',
      'EXTENDED.WEBP': 'extended.webp',
      'a/b/c/rgb.PNG': 'rgb.png',
    }
    for (const [name, image] of Object.entries(names)) await library.put(name, imageBytes(image))
    expect(await library.scan()).toEqual({ added: 4 })
    const stills = await library.stills()
    const named = stills.get('stage/2026-02-03/stage_2026-02-03_14-05-06_90x62.jpg')
    expect(named).toMatchObject({
      roomId: 'stage',
      capturedAt: new Date(2026, 1, 3, 14, 5, 6).toISOString(),
      savedAt: '2026-03-01T12:00:00.250Z',
      origin: 'found',
      jobId: expect.stringMatching(/^found-/u),
      projectId: '',
      attempts: 0,
      options: {},
      width: 90,
      height: 62,
    })
    expect(stills.get('stage/turned.jpeg')).toMatchObject({
      roomId: 'stage',
      capturedAt: '2026-03-01T12:00:00.250Z',
      width: 62,
      height: 90,
      format: 'jpg',
    })
    expect(stills.get('EXTENDED.WEBP')).toMatchObject({ roomId: 'unknown', width: 62, height: 90 })
    expect(stills.get('a/b/c/rgb.PNG')).toMatchObject({ roomId: 'a', width: 90, height: 62 })
  })

  it('is left to whoever still writes it', async () => {
    const library = await createScannedLibrary()
    await library.put('a.png', newImage())
    const now = new Date()
    await utimes(path.join(library.folder, 'a.png'), now, now)
    await library.save('b.png')
    expect(await library.scan()).toEqual({})
    const earlier = new Date(now.getTime() - 11_000)
    await utimes(path.join(library.folder, 'a.png'), earlier, earlier)
    expect(await library.scan()).toEqual({ added: 1 })
  })

  it('is left to the capture that has reserved its name', async () => {
    const library = await createScannedLibrary()
    const { jobId } = await library.save('b.png')
    const waiting = (await library.catalogue.job(jobId)) ?? expect.fail()
    await library.catalogue.addJobs([{ ...waiting, id: 'open', state: 'verifying' }])
    await library.catalogue.updateJob('open', { target: 'a.png' })
    await library.put('a.png', newImage())
    expect(await library.scan()).toEqual({})
    await library.catalogue.removeJobs(['open'])
    expect(await library.scan()).toEqual({ added: 1 })
  })

  it('is a still of its own where many are alike', async () => {
    const library = await createScannedLibrary()
    await library.save('x.png')
    const bytes = newImage()
    const names = Array.from({ length: 1200 }, (_, index) => `many/${index}.png`)
    for (const name of names) await library.put(name, bytes)
    expect(await library.scan()).toEqual({ added: 1200 })
    expect((await library.stills()).size).toBe(1201)
    expect(new Set([...(await library.stills()).values()].map(({ place }) => place)).size).toBe(
      1201,
    )
  })
})

describe('a scan', () => {
  it('tells how it goes and which stills have changed', async () => {
    const library = await createScannedLibrary()
    const still = await library.save('a.png')
    await library.put('b.png', newImage())
    await rm(path.join(library.folder, 'a.png'))
    const views: unknown[] = []
    const places: number[] = []
    library.scanner.events.on('scan', (view) => void views.push(view))
    library.scanner.events.on('places', (more) => void places.push(...more))
    const end = await library.scanner.start('scan')
    expect(onlyFound(end)).toEqual({ missing: 1, added: 1 })
    expect(views[0]).toMatchObject({ state: 'running', done: 0, total: null })
    expect(views.at(-1)).toEqual(end)
    expect(end).toMatchObject({ kind: 'scan', done: 1, total: 1, failure: null })
    const added = (await library.stills()).get('b.png')?.place
    expect(places.toSorted()).toEqual([still.place, added].toSorted())
    expect(library.scanner.current()).toEqual(end)
  })

  it('runs once at a time, and once more where that is asked for', async () => {
    const library = await createScannedLibrary()
    await library.save('a.png')
    const first = library.scanner.start('scan')
    expect(library.scanner.start('verify')).toBe(first)
    const next = library.scanner.again()
    expect(library.scanner.again()).toBe(next)
    await library.put('late.png', newImage())
    await first
    await next
    expect(await shown(library)).toEqual({ 'a.png': 'fine', 'late.png': 'fine' })
  })

  it('can be cancelled, and started again', async () => {
    const library = await createScannedLibrary()
    for (let index = 0; index < 400; index += 1) await library.put(`${index}.png`, newImage())
    await library.save('a.png')
    const ended = library.scanner.start('scan')
    await library.scanner.cancel()
    expect((await ended).state).toBe('cancelled')
    const { added: _, ...others } = await library.scan()
    expect(others).toEqual({})
    expect((await library.stills()).size).toBe(401)
  })

  it('fails where another program holds the catalogue, and begins again', async () => {
    const library = await createScannedLibrary({ busyMs: 50 })
    await library.save('a.png')
    const db = new Database(library.file)
    db.exec('BEGIN IMMEDIATE')
    const view = await library.scanner.start('scan')
    expect(view).toMatchObject({ state: 'failed', failure: { code: 'timeout' } })
    db.exec('ROLLBACK')
    db.close()
    expect(await library.scan()).toEqual({})
  })

  it('leaves the files alone', async () => {
    const library = await libraryOfTwo()
    await library.put('c.png', newImage())
    const before = await readdir(library.folder, { recursive: true })
    await library.scan()
    await library.scan('verify')
    expect((await readdir(library.folder, { recursive: true })).toSorted()).toEqual(
      before.toSorted(),
    )
  })
})

describe('verifying', () => {
  it('finds a bit that has flipped by itself', async () => {
    const library = await libraryOfTwo()
    await library.put('room/a.png', flipped(bytesOfA))
    // Length and time are as they were.
    expect(await library.scan()).toEqual({})
    expect(await library.scan('verify')).toEqual({ changed: 1 })
    expect(await shown(library)).toEqual({ ...b, 'room/a.png': 'changed' })
    expect(await library.scan()).toEqual({})
    expect(await library.scan('verify')).toEqual({})
    await library.put('room/a.png', bytesOfA)
    expect(await library.scan('verify')).toEqual({ returned: 1 })
    expect(await shown(library)).toEqual({ ...b, 'room/a.png': 'fine' })
  })

  it('finds files that are gone', async () => {
    const library = await libraryOfTwo()
    await rm(path.join(library.folder, 'room/a.png'))
    expect(await library.scan('verify')).toEqual({ missing: 1 })
    expect(library.findings).toMatchObject([{ what: 'missing', file: 'room/a.png' }])
  })
})
