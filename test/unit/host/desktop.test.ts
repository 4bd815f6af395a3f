import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { DesktopCall } from '../../host/electron/desktop.ts'
import { createDesktop } from '../../host/electron/desktop.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

async function setUp(library: string | null = '/somewhere/library') {
  const calls: DesktopCall[] = []
  const userData = await tempFolder()
  const desktop = createDesktop({
    chosenFolder: () => library,
    answer: () => 0,
    userData: () => userData,
    note: (call) => void calls.push(call),
  })
  return { ...desktop, calls, userData }
}

it('has a trash of its own, in which nothing is lost', async () => {
  const { shell, userData, calls } = await setUp()
  const file = path.join(await tempFolder(), 'a.jpg')
  for (const text of ['first', 'second']) {
    await writeFile(file, text)
    await shell.trashItem(file)
  }
  expect(await filesUnder(path.dirname(file))).toEqual([])
  const trash = path.join(userData, 'host-trash')
  expect(await filesUnder(trash)).toEqual(['a.2.jpg', 'a.jpg'])
  expect(await readFile(path.join(trash, 'a.2.jpg'), 'utf8')).toBe('second')
  expect(calls).toEqual(Array(2).fill({ name: 'shell.trashItem', argument: file }))
  await expect(shell.trashItem(file)).rejects.toThrow('ENOENT')
})

it('saves beside the library, or cancels where there is none', async () => {
  const library = path.join(await tempFolder(), 'library')
  const { dialog } = await setUp(library)
  const target = path.join(library, '..', 'saved-as', 'still.png')
  expect(await dialog.showSaveDialog({ defaultPath: 'still.png' })).toEqual({
    canceled: false,
    filePath: target,
  })
  await writeFile(target, 'there is a folder for it')
  const none = await setUp(null)
  expect(await none.dialog.showSaveDialog({})).toEqual({ canceled: true, filePath: '' })
})

it('chooses folders, but no program', async () => {
  const { dialog } = await setUp()
  const folder = await dialog.showOpenDialog({}, { properties: ['openDirectory'] })
  expect(folder.filePaths).toEqual(['/somewhere/library'])
  expect(await dialog.showOpenDialog({ properties: ['openFile'] })).toEqual({
    canceled: true,
    filePaths: [],
  })
})

it('notes what is copied', async () => {
  const { clipboard, ClipboardItem, calls } = await setUp()
  const image = new Blob([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])], { type: 'image/png' })
  await clipboard.write([new ClipboardItem({ 'image/png': image })])
  expect(calls).toEqual([{ name: 'clipboard.write', argument: 'image/png, 89504e47…, 5 bytes' }])
})
