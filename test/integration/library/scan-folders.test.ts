import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mountSmallDisk } from '../../support/mounts.ts'
import type { ScannedLibrary } from '../../support/scanned-library.ts'
import { createScannedLibrary, newImage } from '../../support/scanned-library.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const markerOf = (folder: string) => path.join(folder, '.stillroom', 'library.json')

async function markedLibrary(): Promise<ScannedLibrary> {
  const library = await createScannedLibrary()
  await library.save('room/a.png')
  await library.save('room/b.png')
  await library.scan()
  return library
}

async function records(library: ScannedLibrary) {
  return await library.catalogue.folders()
}

async function filesNotFine(library: ScannedLibrary) {
  const stills = [...(await library.stills()).values()]
  return stills.filter(({ missingSince, changedAt }) => missingSince !== null || changedAt !== null)
}

describe('a library folder', () => {
  it('gets an id when it is first looked at', async () => {
    const library = await markedLibrary()
    const [record] = await records(library)
    const marker: unknown = JSON.parse(await readFile(markerOf(library.folder), 'utf8'))
    expect(marker).toEqual({ version: 1, id: record?.marker })
    expect(record).toMatchObject({ isAway: false, scannedAt: expect.any(String) })
  })

  it('gets it back where only the id is gone', async () => {
    const library = await markedLibrary()
    const [before] = await records(library)
    await rm(path.dirname(markerOf(library.folder)), { recursive: true })
    expect(await library.scan()).toEqual({})
    expect(JSON.parse(await readFile(markerOf(library.folder), 'utf8')).id).toBe(before?.marker)
  })

  it.each([
    ['is gone', async () => {}],
    ['is an empty mount point', async (folder: string) => void (await mkdir(folder))],
    ['is a file', (folder: string) => writeFile(folder, 'x')],
    [
      'is another drive',
      async (folder: string) => {
        await mkdir(path.dirname(markerOf(folder)), { recursive: true })
        await writeFile(markerOf(folder), JSON.stringify({ version: 1, id: 'another' }))
        await writeFile(path.join(folder, 'other.png'), newImage())
      },
    ],
  ])('that %s is away, and nothing in it is missing', async (_, replace) => {
    const library = await markedLibrary()
    const elsewhere = `${library.folder}-away`
    await rename(library.folder, elsewhere)
    await replace(library.folder)
    expect(await library.scan()).toEqual({ away: 1 })
    expect(await library.scan('verify')).toEqual({ away: 1 })
    expect((await records(library))[0]).toMatchObject({ isAway: true })
    expect(await filesNotFine(library)).toEqual([])
    expect((await library.stills()).size).toBe(2)
    await rm(library.folder, { recursive: true, force: true })
    await rename(elsewhere, library.folder)
    expect(await library.scan()).toEqual({})
    expect((await records(library))[0]).toMatchObject({ isAway: false })
  })

  it('that can’t be written to does without an id', async (context) => {
    const disk = await mountSmallDisk('1m', context)
    const library = await createScannedLibrary()
    await library.save('a.png', { folder: disk.folder })
    await disk.makeReadOnly()
    expect(await library.scan()).toEqual({})
    expect(await records(library)).toMatchObject([{}, { folder: disk.folder, marker: null }])
  })

  it('whose stills were all deleted is there, and they are missing', async () => {
    const library = await markedLibrary()
    await rm(path.join(library.folder, 'room'), { recursive: true })
    expect(await library.scan()).toEqual({ missing: 2 })
  })

  it('that was never looked at and is quite empty is away', async () => {
    const library = await createScannedLibrary()
    await library.save('a.png')
    await rm(path.join(library.folder, 'a.png'))
    expect(await library.scan()).toEqual({ away: 1 })
  })

  it('is followed where its drive has got another path', async () => {
    const library = await markedLibrary()
    const before = await library.stills()
    const other = path.join(await tempFolder(), 'E')
    await rename(library.folder, other)
    await library.catalogue.addFolder(other, new Date().toISOString())
    expect(await library.scan()).toEqual({})
    expect(await records(library)).toMatchObject([{ folder: other, isAway: false }])
    const after = [...(await library.stills()).values()]
    expect(after).toEqual([...before.values()].map((still) => ({ ...still, folder: other })))
    const [still] = after
    expect((await library.catalogue.job(still?.jobId ?? ''))?.folder).toBe(other)
  })

  it('is a library of its own where it was copied', async () => {
    const library = await markedLibrary()
    const copy = path.join(await tempFolder(), 'copy')
    await mkdir(path.join(copy, '.stillroom'), { recursive: true })
    await writeFile(markerOf(copy), await readFile(markerOf(library.folder)))
    await library.catalogue.addFolder(copy, new Date().toISOString())
    await library.scan()
    const [first, second] = await records(library)
    expect(second?.marker).not.toBe(first?.marker)
    expect(JSON.parse(await readFile(markerOf(copy), 'utf8')).id).toBe(second?.marker)
    expect((await library.stills()).size).toBe(2)
  })

  it('gives a still to another one that it was moved to', async () => {
    const library = await markedLibrary()
    const second = path.join(await tempFolder(), 'second')
    await mkdir(second)
    await library.catalogue.addFolder(second, new Date().toISOString())
    await rename(path.join(library.folder, 'room/a.png'), path.join(second, 'a.png'))
    expect(await library.scan()).toEqual({ moved: 1 })
    expect((await library.stills()).get('a.png')).toMatchObject({ folder: second })
  })
})

describe('a folder in the library that can’t be read', () => {
  it('as it lies too deep is told, and nothing in it is missing', async () => {
    const library = await markedLibrary()
    const deep = Array.from({ length: 70 }, () => 'd').join('/')
    await library.save(`${deep}/a.png`)
    expect(await library.scan()).toEqual({ unreadable: 1 })
    expect(await filesNotFine(library)).toEqual([])
    expect(library.notes.join()).toContain('It lies too deep.')
  })

  it('is told, and nothing in it is missing', async (context) => {
    context.skip(process.getuid?.() === 0, 'Root may read everything.')
    const library = await markedLibrary()
    await chmod(path.join(library.folder, 'room'), 0o000)
    expect(await library.scan()).toEqual({ unreadable: 1 })
    await chmod(path.join(library.folder, 'room'), 0o700)
    expect(await filesNotFine(library)).toEqual([])
  })
})

async function putIntoTrash({ catalogue }: ScannedLibrary, place: number): Promise<void> {
  const at = '2026-03-01T12:00:00.000Z'
  await catalogue.putIntoTrash({ places: [place], at, sparesFavourites: false })
}

describe('a still in the trash', () => {
  it('comes back with its tags where its file does', async () => {
    const library = await createScannedLibrary()
    const bytes = newImage()
    const { place } = await library.save('a.png', { bytes, still: { tags: ['kept'] } })
    await library.save('b.png')
    await putIntoTrash(library, place)
    await library.catalogue.endTrash([place])
    await rm(path.join(library.folder, 'a.png'))
    expect(await library.scan()).toEqual({})
    expect((await library.stills()).has('a.png')).toBe(false)
    await library.put('a.png', bytes)
    expect(await library.scan()).toEqual({ returned: 1 })
    expect((await library.stills()).get('a.png')).toMatchObject({ place, tags: ['kept'] })
  })

  it('is not taken for another file that has got its name', async () => {
    const library = await createScannedLibrary()
    const bytes = newImage()
    const { place } = await library.save('a.png', { bytes, still: { tags: ['kept'] } })
    await putIntoTrash(library, place)
    await library.catalogue.endTrash([place])
    await library.put('a.png', newImage())
    expect(await library.scan()).toEqual({ added: 1 })
    expect((await library.stills()).get('a.png')).toMatchObject({ origin: 'found', tags: [] })
    await library.put('restored.png', bytes)
    expect(await library.scan()).toEqual({ moved: 1 })
    expect((await library.stills()).get('restored.png')).toMatchObject({ place, tags: ['kept'] })
  })

  it('is left alone while its way there can be undone', async () => {
    const library = await createScannedLibrary()
    const { place } = await library.save('a.png')
    await putIntoTrash(library, place)
    expect(await library.scan()).toEqual({})
    await rm(path.join(library.folder, 'a.png'))
    await library.put('b.txt', newImage())
    expect(await library.scan()).toEqual({})
  })
})
