import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import type { ExportSpec } from '../../../main/export/export-spec.ts'
import type { ExportState } from '../../../main/export/export-state.ts'
import type { ExportRig } from '../../support/export-rig.ts'
import { createExportRig } from '../../support/export-rig.ts'
import { mountSmallDisk } from '../../support/mounts.ts'
import { readZip } from '../../support/read-zip.ts'
import { filesUnder } from '../../support/temp-folder.ts'

const zip = { kind: 'zip', manifests: true } as const
const webp = { kind: 'timelapse', as: 'webp', framesPerSecond: 4, width: 640 } as const
const sheet = { kind: 'contact-sheet', as: 'png', columns: 3, title: '', captions: true } as const

async function begin(rig: ExportRig, spec: ExportSpec): Promise<string> {
  return (await rig.exports.start(rig.places, spec))?.id ?? ''
}

async function make(rig: ExportRig, spec: ExportSpec): Promise<ExportState> {
  return rig.ended(await begin(rig, spec))
}

describe('stills that can’t be had', () => {
  it.each([
    ['out.zip', zip],
    ['out.webp', webp],
    ['out.png', sheet],
  ] as const)('are left out, counted and named: %s', async (name, spec) => {
    const rig = await createExportRig(9, name, { isAway: (folder) => folder === '/away' })
    const [gone, cut, away] = rig.stills
    await rm(path.join(rig.library, gone?.file ?? ''))
    await truncate(path.join(rig.library, cut?.file ?? ''), 0)
    if (away) Object.assign(away, { folder: '/away' })
    const places = [...rig.places, 77]
    const state = await make({ ...rig, places }, spec)
    // A ZIP file carries what the file holds, be it nothing.
    const skipped = spec.kind === 'zip' ? 3 : 4
    expect(state).toMatchObject({ state: 'saved', skipped, done: 10, total: 10 })
    const log = rig.log.lines.join('\n')
    expect(log).toContain(`${gone?.file} Its file is gone.`)
    expect(log).toContain(`${away?.file} Its drive or share can’t be reached now.`)
    expect(log).toContain('left the library')
    expect(await filesUnder(rig.folder)).toEqual([name])
    if (spec.kind !== 'zip') return
    const list = readZip(await readFile(path.join(rig.folder, name))).at(-1)
    expect(JSON.parse(String(list?.bytes))[0]).toMatchObject({
      zipFile: null,
      leftOut: 'Its file is gone.',
    })
  })

  it.each([
    ['out.zip', zip, 'image-invalid'],
    ['out.webp', webp, 'image-invalid'],
    ['out.png', sheet, 'image-invalid'],
  ] as const)('make no file where none is left: %s', async (name, spec, code) => {
    const rig = await createExportRig(3, name, { isAway: () => true })
    const state = await make(rig, spec)
    expect(state).toMatchObject({ state: 'failed', skipped: 3, failure: { code } })
    expect(await filesUnder(rig.folder)).toEqual([])
  })

  it('make no list where the library knows none of them', async () => {
    const rig = await createExportRig(1, 'out.csv')
    const state = await make({ ...rig, places: [1, 2] }, { kind: 'csv' })
    expect(state).toMatchObject({ state: 'failed', failure: { code: 'invalid-options' } })
    expect(await filesUnder(rig.folder)).toEqual([])
  })
})

describe('the place of an export', () => {
  it('is asked for, and nothing happens without an answer', async () => {
    const chooseTarget = vi.fn(async () => null)
    const rig = await createExportRig(1, '', { chooseTarget })
    expect(await rig.exports.start(rig.places, zip)).toBeNull()
    expect(chooseTarget).toHaveBeenCalledWith({
      defaultName: expect.stringMatching(/^Stills \d{4}-\d\d-\d\d\.zip$/u),
      extension: 'zip',
      filterName: 'ZIP archive',
    })
    expect(rig.exports.list()).toEqual([])
  })

  it('never loses what is there', async () => {
    const rig = await createExportRig(2, 'out')
    const taken = path.join(rig.folder, 'out.zip')
    await writeFile(taken, 'mine')
    const states = await Promise.all([make(rig, zip), make(rig, zip), make(rig, zip)])
    const names = states.map(({ file }) => file).sort()
    expect(names).toEqual(['out (2).zip', 'out (3).zip', 'out (4).zip'])
    expect(await readFile(taken, 'utf8')).toBe('mine')
    expect(await filesUnder(rig.folder)).toEqual([...names, 'out.zip'])
    expect(await rig.exports.fileOf(states[0]?.id ?? '')).toContain(states[0]?.file)
  })

  it('is refused at once where it isn’t there', async () => {
    const rig = await createExportRig(1, 'nowhere/out.zip')
    await expect(begin(rig, zip)).rejects.toMatchObject({ code: 'folder-missing' })
  })

  it('may vanish on the way', async () => {
    const rig = await createExportRig(30, 'here/out.webp', {
      onChange({ done }) {
        if (done > 0)
          void rename(path.join(rig.folder, 'here'), path.join(rig.folder, 'there')).catch(() => {})
      },
    })
    await mkdir(path.join(rig.folder, 'here'))
    const { failure } = await make(rig, webp)
    expect(failure).toMatchObject({ code: 'folder-missing' })
    expect(failure?.message).toContain(`${path.join(rig.folder, 'here')} is gone`)
  })

  it('may be full', async (context) => {
    const disk = await mountSmallDisk('64k', context)
    const rig = await createExportRig(30, '', {
      chooseTarget: async () => path.join(disk.folder, 'out.zip'),
    })
    expect((await make(rig, zip)).failure).toMatchObject({ code: 'disk-full' })
    expect(await filesUnder(disk.folder)).toEqual([])
  })
})

describe('an export', () => {
  it('is cancelled while it runs or waits, and leaves nothing', async () => {
    const rig = await createExportRig(60, 'out.webp')
    const ids = [await begin(rig, webp), await begin(rig, webp), await begin(rig, webp)]
    await vi.waitFor(() => expect(rig.told.some(({ done }) => done > 0)).toBe(true))
    for (const id of ids.toReversed()) rig.exports.cancel(id)
    for (const id of ids) expect(await rig.ended(id)).toMatchObject({ state: 'cancelled' })
    expect(await filesUnder(rig.folder)).toEqual([])
    expect(rig.exports.list().map(({ id }) => id)).toEqual(ids.toReversed())
    await expect(rig.exports.fileOf(ids[0] ?? '')).rejects.toMatchObject({ code: 'folder-missing' })
  })

  it('fails where its process crashes, and leaves nothing', async () => {
    const rig = await createExportRig(60, 'out.webp', {
      spawn(entry) {
        const child = forkChild(entry)
        child.onMessage((message) => {
          if ((message as { readonly type: string }).type === 'progress') child.kill()
        })
        return child
      },
    })
    const { failure } = await make(rig, webp)
    expect(failure?.message).toBe('The export stopped: the process that made it crashed.')
    expect(await filesUnder(rig.folder)).toEqual([])
  })

  it.each([[{ type: 'made', note: 7 }], [{ type: 'progress', done: -1 }], ['anything'], [null]])(
    'believes no process that says %j',
    async (message) => {
      const rig = await createExportRig(1, 'out.zip', {
        spawn: () => ({
          send: () => {},
          onMessage: (listener) => listener(message),
          onExit(listener) {
            setImmediate(listener)
          },
          kill: () => {},
        }),
      })
      const { failure } = await make(rig, zip)
      expect(failure).toMatchObject({ code: 'internal' })
    },
  )

  it('tells where it is at most ten times a second, and always how it ended', async () => {
    const rig = await createExportRig(100, 'out.webp')
    const begun = performance.now()
    await make(rig, webp)
    const seconds = (performance.now() - begun) / 1000
    expect(rig.told.at(-1)).toMatchObject({ state: 'saved', done: 100 })
    expect(rig.told.length).toBeLessThanOrEqual(seconds * 10 + 5)
  })

  it('reports what the library can’t tell as a bug', async () => {
    const rig = await createExportRig(1, 'out.zip', {
      stills: async () => {
        throw new Error('no such table')
      },
    })
    expect((await make(rig, zip)).failure).toMatchObject({ code: 'internal' })
    expect(rig.log.lines.at(-1)).toContain('An export failed.')
  })

  it('is unknown by another id', async () => {
    const rig = await createExportRig(1, 'out.zip')
    expect(() => rig.exports.cancel('nobody')).toThrow('no such export')
    await expect(rig.exports.fileOf('nobody')).rejects.toMatchObject({ code: 'invalid-options' })
  })
})
