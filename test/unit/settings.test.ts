import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SettingsPatch } from '../../main/settings.ts'
import { createSettings } from '../../main/settings.ts'

const defaults = {
  libraryFolder: null,
  nameTemplate: '{room}/{date}/{room}_{date}_{time}_{width}x{height}',
  concurrency: 4,
  theme: 'auto',
  language: 'auto',
  activeProjectId: null,
  sidecars: false,
  previewLimit: 2_000_000_000,
  notifyFailures: true,
  notifySaved: false,
  keepInTray: true,
  toldKeepInTray: false,
  globalShortcut: { accelerator: null, target: 'selected' },
  proxy: 'system',
  lookForUpdates: true,
  useAccent: true,
  pausedSchedules: [],
  presets: [],
  defaultOptions: {},
  lastOptions: [],
}

const preset = (name: string, id = '1') => ({ id, name, options: {} })

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'settings-'))
  file = path.join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true }))

describe('get', () => {
  it('gives the defaults at first', async () => {
    expect((await createSettings({ file })).get()).toEqual(defaults)
  })

  it('fills in what an older file lacks, and drops what it has too much', async () => {
    await writeFile(file, '{"version": 1, "theme": "dark", "colour": "red"}')
    const onSetAside = vi.fn()

    const settings = await createSettings({ file, onSetAside })
    expect(settings.get()).toEqual({ ...defaults, theme: 'dark' })
    expect(onSetAside).not.toHaveBeenCalled()
  })

  it.each([
    ['a newer version', '{"version": 2, "theme": "dark"}', { theme: 'dark' }, []],
    ['no version', '{"theme": "dark"}', { theme: 'dark' }, []],
    ['a wrong value', '{"version": 1, "concurrency": 0}', {}, []],
    ['a template that can’t be', '{"version": 1, "nameTemplate": "../{room}"}', {}, []],
    [
      'wrong values among good ones',
      '{"version": 1, "concurrency": 0, "theme": "dark", "language": "de", "sidecars": "yes"}',
      { theme: 'dark', language: 'de' },
      ['concurrency', 'sidecars'],
    ],
    ['a list', '[{"theme": "dark"}]', {}, []],
    ['no JSON', 'theme = dark', {}, []],
  ])('sets a file aside, keeps what it can, and says so: %s', async (_, text, kept, lost) => {
    await writeFile(file, text)
    const onSetAside = vi.fn()
    const settings = await createSettings({ file, onSetAside })

    expect(settings.get()).toEqual({ ...defaults, ...kept })
    expect(onSetAside).toHaveBeenCalledExactlyOnceWith({
      setAside: expect.stringContaining('.corrupt-'),
      kept: Object.keys(kept),
      lost,
    })
    // Also at the next start, without a change in between.
    expect((await createSettings({ file })).get()).toEqual({ ...defaults, ...kept })
    await settings.update({ theme: 'light' })
    expect(await readFile(onSetAside.mock.calls[0]?.[0].setAside, 'utf8')).toBe(text)
  })
})

describe('update', () => {
  it('changes what it names and keeps it', async () => {
    const settings = await createSettings({ file })
    await settings.update({ concurrency: 8, libraryFolder: folder })
    await settings.update({ theme: 'dark', concurrency: undefined } as SettingsPatch)

    const expected = { ...defaults, concurrency: 8, libraryFolder: folder, theme: 'dark' }
    expect(settings.get()).toEqual(expected)
    expect((await createSettings({ file })).get()).toEqual(expected)
  })

  it('loses nothing when two come at once', async () => {
    const settings = await createSettings({ file })
    await Promise.all([settings.update({ theme: 'dark' }), settings.update({ concurrency: 2 })])

    expect(settings.get()).toMatchObject({ theme: 'dark', concurrency: 2 })
  })

  it('follows from what the one before has left, where a function tells the change', async () => {
    const settings = await createSettings({ file })
    const add = () => settings.update(({ concurrency }) => ({ concurrency: concurrency + 1 }))
    await Promise.all([add(), add(), add()])

    expect(settings.get().concurrency).toBe(7)
  })

  it('refuses what a function tells as well, and stays as it is', async () => {
    const settings = await createSettings({ file })
    await expect(settings.update(() => ({ concurrency: 0 }))).rejects.toMatchObject({
      code: 'invalid-options',
    })
    expect(settings.get().concurrency).toBe(4)
  })

  it.each([
    [{ libraryFolder: 'stills' }, 'absolute path'],
    [{ libraryFolder: '' }, 'absolute path'],
    [{ libraryFolder: `${tmpdir()}\0` }, 'absolute path'],
    [{ libraryFolder: 5 }, ''],
    [{ nameTemplate: '{camera}' }, '{camera}'],
    [{ nameTemplate: '' }, 'empty'],
    [{ nameTemplate: '../{room}' }, 'can’t leave'],
    [{ concurrency: 0 }, '1 or more'],
    [{ concurrency: 33 }, '32 or fewer'],
    [{ concurrency: 1.5 }, 'whole number'],
    [{ concurrency: Number.NaN }, 'a number'],
    [{ concurrency: '4' }, 'a number'],
    [{ theme: 'blue' }, 'auto, light or dark'],
    [{ activeProjectId: '' }, ''],
    [{ presets: [preset(' ')] }, 'Give the preset a name'],
    [{ presets: [preset('x'.repeat(61))] }, 'at most 60'],
    [{ presets: [preset('a\nb')] }, 'line breaks'],
    [{ presets: [preset('Poster'), preset('POSTER', '2')] }, 'of this name already'],
    [{ presets: [preset('a'), preset('b')] }, 'the same id'],
    [{ presets: Array.from({ length: 51 }, (_, n) => preset(`${n}`, `${n}`)) }, 'at most 50'],
    [{ presets: [{ ...preset('a'), options: { best: 11 } }] }, 'Best of'],
    [{ presets: [{ ...preset('a'), colour: 'red' }] }, 'colour'],
    [{ defaultOptions: { time: 3 } }, 'real time'],
    [{ defaultOptions: { width: 640 } }, 'both width and height'],
    [{ lastOptions: [{ projectId: '', options: {} }] }, ''],
    [{ lastOptions: [{ projectId: 'a', options: { time: 3 } }] }, 'real time'],
    [{ version: 2 }, 'version'],
    [{ colour: 'red' }, 'colour'],
    [null, ''],
  ])('refuses %j', async (patch, message) => {
    const settings = await createSettings({ file })
    const listener = vi.fn()
    settings.subscribe(listener)

    await expect(settings.update(patch as SettingsPatch)).rejects.toMatchObject({
      code: 'invalid-options',
      message: expect.stringContaining(message),
    })
    expect(settings.get()).toEqual(defaults)
    expect(listener).not.toHaveBeenCalled()
  })

  it('changes nothing where the file can’t be written', async () => {
    const settings = await createSettings({ file: path.join(folder, 'sub', 'settings.json') })
    await writeFile(path.join(folder, 'sub'), '')

    await expect(settings.update({ theme: 'dark' })).rejects.toMatchObject({
      code: 'folder-not-writable',
    })
    expect(settings.get()).toEqual(defaults)
  })
})

describe('subscribe', () => {
  it('tells each change until it is ended', async () => {
    const settings = await createSettings({ file })
    const listener = vi.fn()
    const end = settings.subscribe(listener)
    await settings.update({ theme: 'dark' })
    end()
    await settings.update({ theme: 'light' })

    expect(listener.mock.calls).toEqual([[{ ...defaults, theme: 'dark' }]])
  })
})
