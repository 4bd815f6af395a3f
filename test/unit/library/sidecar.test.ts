import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSidecar, sidecarText } from '../../../main/library/sidecar.ts'
import { readSidecar, writeSidecar } from '../../../main/library/sidecar-file.ts'
import { createSidecars } from '../../../main/library/sidecars.ts'
import type { Still } from '../../../main/library/still.ts'
import { exampleStill } from '../../support/examples.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const {
  place: _,
  folder: __,
  file: ___,
  missingSince: ____,
  changedAt: _____,
  ...facts
} = exampleStill({ tags: ['Stage', 'äöü'], note: 'A “note”\nof two lines', favourite: true })

describe('a sidecar', () => {
  it('says all of a still but where it lies', () => {
    const text = sidecarText(exampleStill(facts))
    expect(parseSidecar(text)).toEqual(facts)
    expect(text).not.toContain('/library')
  })

  it('holds no address that could be signed', () => {
    const serverMessage = 'See https://cdn.example/a.jpg?token=secret#x or wss://h?key=secret now'
    const serverFileName = 'https://cdn.example/b.jpg?sig=secret'
    const text = sidecarText(exampleStill({ serverMessage, serverFileName }))
    expect(text).not.toContain('secret')
    expect(text).toContain('See https://cdn.example/a.jpg or wss://h now')
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another thing', '[]'],
    ['another version', JSON.stringify({ version: 2, still: facts })],
    ['no hash', JSON.stringify({ version: 1, still: { ...facts, sha256: 'x' } })],
    [
      'a room that is too long',
      JSON.stringify({ version: 1, still: { ...facts, roomId: 'x'.repeat(201) } }),
    ],
    [
      'a time that is none',
      JSON.stringify({ version: 1, still: { ...facts, capturedAt: 'then' } }),
    ],
    ['sizes that are none', JSON.stringify({ version: 1, still: { ...facts, width: -1 } })],
  ])('that says %s says nothing', (_name, text) => {
    expect(parseSidecar(text)).toBeNull()
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => parseSidecar(text)).not.toThrow()
      }),
    )
  })
})

describe('a sidecar’s file', () => {
  it('lies beside its still, whole, and replaces the one before', async () => {
    const file = path.join(await tempFolder(), 'a.jpg')
    await writeFile(file, 'image')
    await writeSidecar(file, exampleStill())
    await writeSidecar(file, exampleStill({ note: 'new' }))
    expect(await readdir(path.dirname(file))).toEqual(['a.jpg', 'a.jpg.json'])
    expect((await readSidecar(file))?.note).toBe('new')
  })

  it('is not written where the still isn’t, and leaves nothing half', async () => {
    const folder = await tempFolder()
    await expect(writeSidecar(path.join(folder, 'a.jpg'), exampleStill())).rejects.toThrow()
    const longest = path.join(folder, `${'a'.repeat(251)}.jpg`)
    await writeFile(longest, 'image')
    await expect(writeSidecar(longest, exampleStill())).rejects.toThrow()
    expect(await readdir(folder)).toEqual([path.basename(longest)])
  })

  it('is not read where it is too large', async () => {
    const file = path.join(await tempFolder(), 'a.jpg')
    await writeFile(`${file}.json`, `${sidecarText(exampleStill())}${' '.repeat(256 * 1024)}`)
    expect(await readSidecar(file)).toBeNull()
  })
})

describe('createSidecars', () => {
  async function rig(sidecars: boolean) {
    const folder = await tempFolder()
    const stills = new Map<number, Still>()
    const warnings: string[] = []
    const made = createSidecars({
      stills: async (places) => places.flatMap((place) => stills.get(place) ?? []),
      settings: { get: () => ({ sidecars }) },
      log: { warn: (message) => void warnings.push(message) },
    })
    const still = exampleStill({ folder, file: 'a.jpg' })
    stills.set(still.place, still)
    await writeFile(path.join(folder, 'a.jpg'), 'image')
    return { folder, still, stills, warnings, sidecars: made }
  }

  it('writes after a save, and again after a change', async () => {
    const { folder, still, stills, sidecars } = await rig(true)
    sidecars.written(still)
    await sidecars.idle()
    const first = await readFile(path.join(folder, 'a.jpg.json'), 'utf8')
    stills.set(still.place, { ...still, note: 'changed' })
    sidecars.changed([still.place, 1, 2])
    await sidecars.idle()
    const second = await readFile(path.join(folder, 'a.jpg.json'), 'utf8')
    expect(parseSidecar(first)?.note).toBe('')
    expect(parseSidecar(second)?.note).toBe('changed')
  })

  it('writes nothing unless somebody has asked for it', async () => {
    const { folder, still, sidecars } = await rig(false)
    sidecars.written(still)
    sidecars.changed([still.place])
    await sidecars.idle()
    expect(await readdir(folder)).toEqual(['a.jpg'])
  })

  it('logs what it can’t write, and goes on', async () => {
    const { folder, still, warnings, sidecars } = await rig(true)
    sidecars.written({ ...still, file: 'gone.jpg' })
    sidecars.written(still)
    await sidecars.idle()
    expect(warnings).toEqual(['The details beside gone.jpg can’t be written.'])
    expect(await readdir(folder)).toEqual(['a.jpg', 'a.jpg.json'])
  })
})
