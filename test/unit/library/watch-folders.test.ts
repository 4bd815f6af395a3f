import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { createFolders, lookEveryMs } from '../../../main/library/watch-folders.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function watched() {
  const folder = path.join(await tempFolder(), 'library')
  await mkdir(folder)
  await writeFile(path.join(folder, 'keep.txt'), 'x')
  const catalogue = await openCatalogue(path.join(await tempFolder(), 'catalogue.sqlite'))
  const clock = createFakeClock()
  const bugs: unknown[] = []
  const folders = createFolders({
    catalogue,
    current: () => folder,
    clock,
    onBug: (error) => void bugs.push(error),
  })
  const returned: string[] = []
  folders.events.on('returned', (record) => void returned.push(record.folder))
  onTestFinished(async () => {
    folders.close()
    await folders.look().catch(() => {})
    await catalogue.close()
    expect(bugs).toEqual([])
  })
  await folders.look()
  return { folder, folders, clock, returned, catalogue }
}

it('knows the folder that new stills go to', async () => {
  const { folder, folders, returned } = await watched()
  expect(folders.isAway(folder)).toBe(false)
  expect(folders.isAway('/somewhere/else')).toBe(false)
  expect(await folders.list()).toMatchObject([{ folder, isAway: false }])
  expect(returned).toEqual([])
})

it('sees within half a minute that a drive goes and comes', async () => {
  const { folder, folders, clock, returned } = await watched()
  const changes: boolean[] = []
  folders.events.on('change', ([first]) => void changes.push(first?.isAway ?? false))
  await rename(folder, `${folder}-away`)
  await vi.waitFor(() => expect(clock.waits).toEqual([lookEveryMs]))
  await clock.advance(lookEveryMs)
  await vi.waitFor(() => expect(folders.isAway(folder)).toBe(true))
  expect(await folders.list()).toMatchObject([{ folder, isAway: true }])
  await rename(`${folder}-away`, folder)
  await clock.advance(lookEveryMs)
  await vi.waitFor(() => expect(returned).toEqual([folder]))
  expect(folders.isAway(folder)).toBe(false)
  expect(changes).toEqual([true, false])
})

it('looks at once where that is asked for', async () => {
  const { folder, folders } = await watched()
  await rename(folder, `${folder}-away`)
  await folders.look()
  expect(folders.isAway(folder)).toBe(true)
})
