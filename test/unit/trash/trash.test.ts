import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import { writeSidecar } from '../../../main/library/sidecar-file.ts'
import type { TrashNews } from '../../../main/trash/trash.ts'
import { createTrash, undoMs } from '../../../main/trash/trash.ts'
import { exampleStill } from '../../support/examples.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { openLibraryStore } from '../../support/library-store.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

/** A library of `count` stills with their files, and a trash beside it. */
async function setUp(count = 3) {
  const library = openLibraryStore()
  const folder = await tempFolder()
  const bin = await tempFolder()
  const clock = createFakeClock()
  const stills = Array.from({ length: count }, () => library.add({ folder }))
  for (const { file } of stills) await writeFile(path.join(folder, file), file)
  const places = stills.map(({ place }) => place)
  const away = new Set<string>()
  const bugs: unknown[] = []
  const trashItem = vi.fn((file: string) => rename(file, path.join(bin, path.basename(file))))
  const folders = { isAway: (name: string) => away.has(name), look: vi.fn(async () => {}) }
  const open = () => {
    const news: TrashNews[] = []
    const trash = createTrash({
      catalogue: library.catalogue,
      trashItem,
      folders,
      clock,
      onBug: (error) => void bugs.push(error),
    })
    trash.events.on('change', (change) => void news.push(change))
    onTestFinished(() => trash.close())
    return { trash, news }
  }
  onTestFinished(() => expect(bugs).toEqual([]))
  return { ...library, folder, bin, clock, stills, places, away, trashItem, open, folders }
}

it('takes stills out of the library at once, and hands their files over in a while', async () => {
  const { open, places, shown, clock, folder, bin, trashState } = await setUp()
  const { trash, news } = open()
  const going = places.slice(0, 2)
  const view = await trash.trash(going)
  expect(view).toMatchObject({ count: 2, state: 'waiting', failure: null, retentionId: null })
  expect(Date.parse(view.goesAt)).toBe(clock.now() + undoMs)
  expect(news).toEqual([{ view, changed: going }])
  expect(trash.waiting()).toEqual([view])
  expect(shown()).toEqual(places.slice(2))
  await clock.advance(undoMs - 1)
  expect(await filesUnder(bin)).toEqual([])
  await clock.advance(1)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('done'))
  expect(news.at(-1)).toEqual({ view: { ...view, state: 'done' }, changed: [] })
  expect(await filesUnder(bin)).toEqual(['still-1.jpg', 'still-2.jpg'])
  expect(await filesUnder(folder)).toEqual(['still-3.jpg'])
  expect(places.map(trashState)).toEqual(['gone', 'gone', null])
  expect(trash.waiting()).toEqual([])
})

it('brings everything back when it is undone in time', async () => {
  const { open, places, shown, clock, bin, folder } = await setUp()
  const { trash, news } = open()
  const view = await trash.trash(places)
  await clock.advance(undoMs - 1)
  await trash.undo(view.id)
  expect(news.at(-1)).toEqual({ view: { ...view, state: 'undone' }, changed: places })
  expect(shown()).toEqual(places)
  await clock.advance(undoMs * 2)
  expect(await filesUnder(bin)).toEqual([])
  expect(await filesUnder(folder)).toHaveLength(3)
  await expect(trash.undo(view.id)).rejects.toMatchObject({ code: 'invalid-options' })
})

it('says that it is too late once the files go', async () => {
  const { open, places, clock, trashItem } = await setUp(1)
  const { trash, news } = open()
  const { promise, resolve } = Promise.withResolvers<void>()
  trashItem.mockImplementationOnce(() => promise)
  const view = await trash.trash(places)
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(trashItem).toHaveBeenCalled())
  await expect(trash.undo(view.id)).rejects.toThrow('too late')
  resolve()
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('done'))
})

it('waits once more where undoing could not be written down', async () => {
  const { open, places, clock, shown, catalogue } = await setUp(1)
  const { trash, news } = open()
  const view = await trash.trash(places)
  vi.spyOn(catalogue, 'takeFromTrash').mockRejectedValueOnce(new Error('The disk is gone.'))
  await clock.advance(undoMs - 1)
  await expect(trash.undo(view.id)).rejects.toThrow('The disk is gone.')
  expect(news.at(-1)?.view).toMatchObject({ id: view.id, state: 'waiting' })
  await clock.advance(undoMs - 1)
  await trash.undo(view.id)
  expect(shown()).toEqual(places)
})

it('keeps several apart', async () => {
  const { open, places, clock, shown, bin } = await setUp(2)
  const { trash, news } = open()
  const first = await trash.trash(places.slice(0, 1))
  await clock.advance(5000)
  const second = await trash.trash(places)
  expect(second.count).toBe(1)
  await trash.undo(first.id)
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view).toMatchObject({ id: second.id, state: 'done' }))
  expect(shown()).toEqual(places.slice(0, 1))
  expect(await filesUnder(bin)).toEqual(['still-2.jpg'])
  await expect(trash.trash(places.slice(1))).rejects.toMatchObject({ code: 'invalid-options' })
})

it('brings back those that the system’s trash does not take, and says why', async () => {
  const { open, places, clock, shown, trashItem, bin } = await setUp()
  trashItem.mockRejectedValueOnce(new Error('Operation was aborted'))
  const { trash, news } = open()
  const view = await trash.trash(places)
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('failed'))
  expect(news.at(-1)).toMatchObject({
    view: {
      id: view.id,
      count: 3,
      failure: {
        code: 'folder-not-writable',
        message: 'The system’s trash did not take still-1.jpg: Operation was aborted',
      },
    },
    changed: places.slice(0, 1),
  })
  expect(shown()).toEqual(places.slice(0, 1))
  expect(await filesUnder(bin)).toEqual(['still-2.jpg', 'still-3.jpg'])
})

it('takes a file that is gone already for gone, and what took its name for something else', async () => {
  const { open, places, clock, folder, trashItem, trashState } = await setUp(2)
  await rm(path.join(folder, 'still-1.jpg'))
  await rm(path.join(folder, 'still-2.jpg'))
  await mkdir(path.join(folder, 'still-2.jpg'))
  const { trash, news } = open()
  await trash.trash(places)
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('done'))
  expect(trashItem).not.toHaveBeenCalled()
  expect(places.map(trashState)).toEqual(['gone', 'gone'])
  await access(path.join(folder, 'still-2.jpg'))
})

it.each([
  [
    'is known to be away',
    async ({ away, folder }: Awaited<ReturnType<typeof setUp>>) => {
      away.add(folder)
    },
  ],
  [
    'vanishes at the last moment',
    async ({ folder }: Awaited<ReturnType<typeof setUp>>) => {
      await rename(folder, `${folder}-unplugged`)
      onTestFinished(() => rm(`${folder}-unplugged`, { recursive: true, force: true }))
    },
  ],
])('brings stills back whose folder %s', async (_, unplug) => {
  const bench = await setUp()
  const { trash, news } = bench.open()
  await trash.trash(bench.places)
  await unplug(bench)
  await bench.clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('failed'))
  expect(news.at(-1)?.view.failure?.code).toBe('folder-missing')
  expect(bench.shown()).toEqual(bench.places)
  expect(bench.folders.look).toHaveBeenCalled()
  expect(bench.trashItem).not.toHaveBeenCalled()
})

it('takes the details beside a still along, but no file of somebody’s own', async () => {
  const { open, places, stills, clock, folder, bin } = await setUp(2)
  const [first, second] = stills
  await writeSidecar(path.join(folder, first?.file ?? ''), first ?? exampleStill())
  await writeFile(path.join(folder, `${second?.file}.json`), '{"mine": true}')
  const { trash, news } = open()
  await trash.trash(places)
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('done'))
  expect(await filesUnder(bin)).toEqual(['still-1.jpg', 'still-1.jpg.json', 'still-2.jpg'])
  expect(await filesUnder(folder)).toEqual(['still-2.jpg.json'])
})

it('leaves what waits to the next start, where it can be undone once more', async () => {
  const { open, places, clock, shown, bin } = await setUp()
  const earlier = open()
  await earlier.trash.trash(places)
  await earlier.trash.close()
  await clock.advance(undoMs * 2)
  expect(await filesUnder(bin)).toEqual([])
  await expect(earlier.trash.trash(places)).rejects.toMatchObject({ code: 'cancelled' })

  const { trash, news } = open()
  await trash.resume()
  expect(news).toMatchObject([{ view: { state: 'waiting', count: 3 }, changed: places }])
  await trash.undo(news[0]?.view.id ?? '')
  expect(shown()).toEqual(places)
  await trash.resume()
  expect(trash.waiting()).toEqual([])
})

it('goes on at the next start with what had no end, and counts missing files as gone', async () => {
  const { open, places, clock, folder, bin, trashState } = await setUp()
  const earlier = open()
  await earlier.trash.trash(places)
  await earlier.trash.close()
  await rename(path.join(folder, 'still-1.jpg'), path.join(bin, 'still-1.jpg'))
  const { trash, news } = open()
  await trash.resume()
  expect(places.map(trashState)).toEqual(['gone', 'waiting', 'waiting'])
  expect(news[0]?.view.count).toBe(2)
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('done'))
  expect(await filesUnder(bin)).toEqual(['still-1.jpg', 'still-2.jpg', 'still-3.jpg'])
})

it('says so where the catalogue can’t be written to, and brings back what it can', async () => {
  const { open, places, clock, catalogue, shown } = await setUp(1)
  const { trash, news } = open()
  await trash.trash(places)
  vi.spyOn(catalogue, 'trashFiles').mockRejectedValueOnce(new StillroomError('disk-full'))
  await clock.advance(undoMs)
  await vi.waitFor(() => expect(news.at(-1)?.view.state).toBe('failed'))
  expect(news.at(-1)?.view.failure?.code).toBe('disk-full')
  expect(shown()).toEqual(places)
})

it('spares favourites where a rule sends them, not where somebody does', async () => {
  const { open, places, store, shown } = await setUp()
  const [first = 0] = places
  store.annotate([first], { favourite: true })
  const { trash } = open()
  const byRule = await trash.trash(places, { retentionId: 'rule' })
  expect(byRule).toMatchObject({ count: 2, retentionId: 'rule' })
  expect(shown()).toEqual([first])
  expect(await trash.trash([first])).toMatchObject({ count: 1 })
})
