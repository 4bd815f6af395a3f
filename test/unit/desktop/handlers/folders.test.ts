import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { folderHandlers } from '../../../../main/desktop/handlers/folders.ts'
import { openGallery } from '../../../../main/library/gallery/gallery.ts'
import { createFolders } from '../../../../main/library/watch-folders.ts'
import { createSettings } from '../../../../main/settings.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'
import { createScannedLibrary } from '../../../support/scanned-library.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

/** Ms: a scan takes a moment only, but the machine may be busy. */
const patience = { timeout: 8000 }

async function rig() {
  const library = await createScannedLibrary()
  await library.save('a.png')
  const gallery = await openGallery(library.file)
  const settings = await createSettings({ file: path.join(await tempFolder(), 'settings.json') })
  const current = () => settings.get().libraryFolder ?? library.folder
  const folders = createFolders({
    catalogue: library.catalogue,
    current,
    clock: createFakeClock(),
    onBug: (error) => expect.fail(String(error)),
  })
  await folders.look()
  onTestFinished(async () => {
    folders.close()
    await folders.look().catch(() => {})
    await gallery.close()
  })
  const chosen: { folder: string | null } = { folder: null }
  const told: unknown[] = []
  const handlers = folderHandlers({
    catalogue: library.catalogue,
    gallery,
    folders,
    scanner: library.scanner,
    settings,
    current,
    chooseFolder: async () => chosen.folder,
    foldersChanged: (views) => void told.push(views),
    stillsChanged: (places) => void told.push(places),
  })
  const other = path.join(await tempFolder(), 'other')
  await mkdir(other)
  await writeFile(path.join(other, 'x.txt'), 'x')
  return { library, handlers, chosen, told, other }
}

it('lists the folders with what is in them', async () => {
  const { library, handlers } = await rig()
  expect(await handlers.listFolders(undefined)).toMatchObject({
    ok: true,
    value: [{ folder: library.folder, isCurrent: true, isAway: false, stills: 1, missing: 0 }],
  })
})

it('adds a folder, scans it, and removes it again', async () => {
  const { library, handlers, chosen, told, other } = await rig()
  expect(await handlers.addFolder(undefined)).toEqual({ ok: true, value: null })
  chosen.folder = other
  const added = await handlers.addFolder(undefined)
  expect(added).toMatchObject({ ok: true, value: { folder: other, isCurrent: false, stills: 0 } })
  expect(told).toHaveLength(1)
  await vi.waitFor(() => expect(library.scanner.current()?.state).toBe('done'), patience)
  const folderId = added.ok ? (added.value?.id ?? 0) : 0
  await library.save('b.png', { folder: other })
  expect(await handlers.removeFolder({ folderId })).toEqual({ ok: true, value: null })
  expect(told).toContain(null)
  expect([...(await library.stills()).keys()]).toEqual(['a.png'])
  expect(await handlers.removeFolder({ folderId })).toMatchObject({ ok: false })
})

it('follows the current folder where its drive has got another path', async () => {
  const { library, handlers, chosen, other } = await rig()
  await rename(library.folder, path.join(other, 'moved'))
  chosen.folder = path.join(other, 'moved')
  expect(await handlers.addFolder(undefined)).toMatchObject({
    value: { folder: chosen.folder, isCurrent: true, isAway: false, stills: 1 },
  })
  expect(await handlers.listFolders(undefined)).toMatchObject({
    value: [{ folder: chosen.folder, missing: 0 }],
  })
})

it('refuses folders in one another, and to remove the current one', async () => {
  const { library, handlers, chosen } = await rig()
  for (const folder of [
    library.folder,
    path.dirname(library.folder),
    path.join(library.folder, 'room'),
  ]) {
    await mkdir(folder, { recursive: true })
    chosen.folder = folder
    expect(await handlers.addFolder(undefined)).toMatchObject({
      ok: false,
      error: { code: 'invalid-options' },
    })
  }
  chosen.folder = path.join(library.folder, 'nowhere')
  expect(await handlers.addFolder(undefined)).toMatchObject({ error: { code: 'folder-missing' } })
  const [record] = await library.catalogue.folders()
  expect(await handlers.removeFolder({ folderId: record?.id ?? 0 })).toMatchObject({
    error: { message: 'New stills go to this folder.' },
  })
})

it('starts and tells of a scan, and keeps options', async () => {
  const { library, handlers } = await rig()
  expect(await handlers.getScan(undefined)).toEqual({ ok: true, value: null })
  expect(await handlers.startScan({ kind: 'verify' })).toEqual({ ok: true, value: null })
  await vi.waitFor(() => expect(library.scanner.current()?.state).toBe('done'), patience)
  expect(await handlers.getScan(undefined)).toMatchObject({ value: { kind: 'verify', total: 1 } })
  expect(await handlers.cancelScan(undefined)).toEqual({ ok: true, value: null })
  const before = { sidecars: false, previewLimit: 2_000_000_000 }
  expect(await handlers.getLibraryOptions(undefined)).toEqual({ ok: true, value: before })
  const value = { ...before, sidecars: true }
  expect(await handlers.setLibraryOptions({ sidecars: true })).toEqual({ ok: true, value })
})
