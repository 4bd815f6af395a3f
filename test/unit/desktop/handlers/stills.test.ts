import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { StillsNeeds } from '../../../../main/desktop/handlers/stills.ts'
import { stillHandlers } from '../../../../main/desktop/handlers/stills.ts'
import type { StillDesktop } from '../../../../main/desktop/still-desktop.ts'
import type { Still } from '../../../../main/library/still.ts'
import { en } from '../../../../words/en/index.ts'
import { exampleStill } from '../../../support/examples.ts'
import { filesUnder, tempFolder } from '../../../support/temp-folder.ts'

/** Three stills with their files, and a desktop that notes what it is asked. */
async function setUp() {
  const folder = await tempFolder()
  const temporary = await tempFolder()
  const stills = [1, 2, 3].map((n) =>
    exampleStill({ id: `still-${n}`, folder, file: `room/${n}.jpg`, place: n }),
  )
  await mkdir(path.join(folder, 'room'))
  for (const { file } of stills) await writeFile(path.join(folder, file), `bytes of ${file}`)
  const away = new Set<string>()
  const desktop = {
    showFile: vi.fn(),
    openFile: vi.fn(async () => {}),
    chooseProgram: vi.fn(async (): Promise<string | null> => null),
    copyText: vi.fn(async () => {}),
    copyPng: vi.fn(async (_: string) => {}),
    drag: vi.fn(),
    chooseTarget: vi.fn(async (): Promise<string | null> => null),
  } satisfies StillDesktop
  const convert = vi.fn<StillsNeeds['images']['convert']>(async (_, target, { format }) => {
    await writeFile(target, `a ${format}`)
    return { format, width: 1, height: 1 }
  })
  const startProgram = vi.fn(async () => {})
  const handlers = stillHandlers({
    catalogue: {
      still: async (id) => stills.find((still) => still.id === id) ?? null,
      stillAt: async (where, file) =>
        stills.find((still) => still.folder === where && still.file === file) ?? null,
    },
    stills: async (places) =>
      stills.filter(({ place }) => places.includes(place)).toReversed() as readonly Still[],
    images: { convert },
    isAway: (name) => away.has(name),
    endpoint: async () => 'https://api.videosdk.live',
    desktop,
    words: () => en,
    startProgram,
    temporary,
  })
  const fileOf = (n: number) => path.join(folder, 'room', `${n}.jpg`)
  return { handlers, desktop, convert, startProgram, folder, temporary, away, fileOf }
}

const done = { ok: true, value: null }
const stillId = 'still-1'

describe('a still', () => {
  it('is shown, opened, copied and dragged', async () => {
    const { handlers, desktop, convert, fileOf, temporary } = await setUp()
    expect(await handlers.showStill({ stillId })).toEqual(done)
    expect(desktop.showFile).toHaveBeenCalledWith(fileOf(1))
    expect(await handlers.openStill({ stillId, program: 'default' })).toEqual(done)
    expect(desktop.openFile).toHaveBeenCalledWith(fileOf(1))
    expect(await handlers.copyHash({ stillId })).toEqual(done)
    expect(desktop.copyText).toHaveBeenLastCalledWith('ab'.repeat(32))
    expect(await handlers.copyPaths({ places: [3, 1, 99] })).toEqual(done)
    expect(desktop.copyText).toHaveBeenLastCalledWith(`${fileOf(3)}\n${fileOf(1)}`)
    expect(await handlers.dragStills({ places: [2, 1] })).toEqual(done)
    expect(desktop.drag).toHaveBeenCalledWith([fileOf(2), fileOf(1)])
    expect(await handlers.copyRequest({ stillId, language: 'curl' })).toEqual(done)
    expect(desktop.copyText).toHaveBeenLastCalledWith(
      expect.stringContaining(`--data-raw '{"roomId":"abcd-efgh-ijkl"}'`),
    )
    expect(convert).not.toHaveBeenCalled()
    expect(await filesUnder(temporary)).toEqual([])
  })

  it('is copied as a png of the image process’s, which is gone afterwards', async () => {
    const { handlers, desktop, convert, fileOf, temporary } = await setUp()
    desktop.copyPng.mockImplementationOnce(async (file) => {
      expect(path.dirname(file)).toBe(temporary)
      expect(await readFile(file, 'utf8')).toBe('a png')
    })
    expect(await handlers.copyImage({ stillId })).toEqual(done)
    expect(convert.mock.calls[0]?.[0]).toBe(fileOf(1))
    expect(await filesUnder(temporary)).toEqual([])
    desktop.copyPng.mockRejectedValueOnce(new Error('No clipboard.'))
    await expect(handlers.copyImage({ stillId })).rejects.toThrow('No clipboard.')
    expect(await filesUnder(temporary)).toEqual([])
  })

  it('is opened with the program that was chosen, if one was', async () => {
    const { handlers, desktop, startProgram, fileOf } = await setUp()
    expect(await handlers.openStill({ stillId, program: 'other' })).toEqual(done)
    expect(startProgram).not.toHaveBeenCalled()
    desktop.chooseProgram.mockResolvedValueOnce(fileOf(2))
    expect(await handlers.openStill({ stillId, program: 'other' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-options' },
    })
    desktop.chooseProgram.mockResolvedValueOnce(process.execPath)
    expect(await handlers.openStill({ stillId, program: 'other' })).toEqual(done)
    expect(startProgram).toHaveBeenCalledWith({ command: process.execPath, args: [fileOf(1)] })
  })
})

type Ask = (
  handlers: ReturnType<typeof stillHandlers>,
) => Promise<{ readonly ok: boolean; readonly error?: object }>

const needFile: readonly [string, Ask][] = [
  ['showStill', (handlers) => handlers.showStill({ stillId })],
  ['openStill', (handlers) => handlers.openStill({ stillId, program: 'default' })],
  ['copyImage', (handlers) => handlers.copyImage({ stillId })],
  ['dragStills', (handlers) => handlers.dragStills({ places: [2, 1] })],
  ['saveStillAs', (handlers) => handlers.saveStillAs({ stillId, format: 'png', size: null })],
]

describe.each(needFile)('%s', (_, ask) => {
  it('says that the file is gone, and what to do', async () => {
    const { handlers, desktop, fileOf } = await setUp()
    await rm(fileOf(1))
    expect(await ask(handlers)).toEqual({
      ok: false,
      error: {
        code: 'folder-missing',
        message: 'The file 1.jpg is not where it was saved.',
        action: 'Look for it with Scan, or put it back into its folder.',
      },
    })
    for (const asked of Object.values(desktop)) expect(asked).not.toHaveBeenCalled()
  })

  it('says that the folder is away', async () => {
    const { handlers, away, folder } = await setUp()
    away.add(folder)
    expect(await ask(handlers)).toMatchObject({
      error: { code: 'folder-missing', message: `The folder ${folder} can’t be reached.` },
    })
  })
})

it.each([
  ['showStill', (h) => h.showStill({ stillId: 'nobody' })],
  ['copyHash', (h) => h.copyHash({ stillId: 'nobody' })],
  ['copyRequest', (h) => h.copyRequest({ stillId: 'nobody', language: 'php' })],
  ['copyPaths', (h) => h.copyPaths({ places: [77] })],
  ['dragStills', (h) => h.dragStills({ places: [77] })],
] satisfies [string, Ask][])('%s refuses a still that is not there', async (_, ask) => {
  expect(await ask((await setUp()).handlers)).toMatchObject({ error: { code: 'invalid-options' } })
})

describe('saving as', () => {
  it('does nothing where nothing was chosen', async () => {
    const { handlers, desktop } = await setUp()
    expect(await handlers.saveStillAs({ stillId, format: 'webp', size: null })).toEqual(done)
    expect(desktop.chooseTarget).toHaveBeenCalledWith({
      title: 'Save the still as',
      defaultName: '1.webp',
      filterName: 'WebP image',
      extensions: ['webp'],
    })
  })

  it('tells the name that was given', async () => {
    const { handlers, desktop, convert, fileOf } = await setUp()
    const target = path.join(await tempFolder(), 'best.png')
    desktop.chooseTarget.mockResolvedValueOnce(target)
    const size = { width: 64, height: 36, mode: 'pad' } as const
    expect(await handlers.saveStillAs({ stillId, format: 'png', size })).toEqual({
      ok: true,
      value: { file: 'best.png' },
    })
    expect(convert.mock.calls[0]).toMatchObject([
      fileOf(1),
      expect.stringMatching(/\.part$/u),
      { format: 'png', size },
    ])
    await access(target)
  })

  it('never replaces a still of the library, whatever the dialog was told', async () => {
    const { handlers, desktop, fileOf } = await setUp()
    for (const n of [1, 2]) {
      desktop.chooseTarget.mockResolvedValueOnce(fileOf(n))
      expect(await handlers.saveStillAs({ stillId, format: 'jpg', size: null })).toMatchObject({
        error: { code: 'invalid-options', message: `${n}.jpg is a still of the library.` },
      })
    }
    expect(await readFile(fileOf(2), 'utf8')).toBe('bytes of room/2.jpg')
  })
})
