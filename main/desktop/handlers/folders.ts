import type { FolderView, LibraryOptions, ScanView } from '../../../preload/contract.ts'
import { say } from '../../../words/say.ts'
import { checkFolder } from '../../capture/folder.ts'
import { StillroomError } from '../../errors.ts'
import type { Catalogue } from '../../library/catalogue.ts'
import type { FolderRecord } from '../../library/folders.ts'
import type { Gallery } from '../../library/gallery/gallery.ts'
import { overlap } from '../../library/overlap.ts'
import type { Scanner } from '../../library/scan/scanner.ts'
import type { Folders } from '../../library/watch-folders.ts'
import type { SettingsStore } from '../../settings.ts'
import type { Handlers } from '../ipc.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

export interface FolderHandlerOptions {
  readonly catalogue: Pick<Catalogue, 'folders' | 'addFolder' | 'removeFolder'>
  readonly gallery: Pick<Gallery, 'folderCounts'>
  readonly folders: Pick<Folders, 'list' | 'look'>
  readonly scanner: Scanner
  readonly settings: Pick<SettingsStore, 'get' | 'update'>
  /** Absolute path of the folder that new stills go to. */
  readonly current: () => string
  /** Asks for a folder. @returns its absolute path, or null if nothing was chosen */
  readonly chooseFolder: (from: string) => Promise<string | null>
  /** The list of folders is another one. */
  readonly foldersChanged: (folders: readonly FolderView[]) => void
  /** Any still may be another one, or gone. */
  readonly stillsChanged: (places: null) => void
}

type FolderHandlers = Pick<
  Handlers,
  | 'listFolders'
  | 'addFolder'
  | 'removeFolder'
  | 'startScan'
  | 'cancelScan'
  | 'getScan'
  | 'getLibraryOptions'
  | 'setLibraryOptions'
>

/** The library's folders, looks through them, and how the library is kept. */
export function folderHandlers(options: FolderHandlerOptions): FolderHandlers {
  const { catalogue, folders, scanner, settings, current } = options

  const view = () => folderViews(options)

  const tell = async () => {
    await folders.look()
    options.foldersChanged(await view())
  }

  async function add(folder: string): Promise<FolderView> {
    await checkFolder(folder)
    const before = await catalogue.folders()
    refuseOverlap(folder, before)
    const { id } = await catalogue.addFolder(folder, new Date().toISOString())
    await folders.look()
    if (await hasMoved(current(), folder, before)) await settings.update({ libraryFolder: folder })
    await tell()
    void scanner.again()
    const views = await view()
    // Its id may be that of the folder whose drive has got this path.
    const added = views.find((other) => other.id === id || other.folder === folder)
    if (!added) throw new StillroomError('folder-missing')
    return added
  }

  /** Whether `from` was away, and `to` turned out to be where its drive is now. */
  async function hasMoved(
    from: string,
    to: string,
    before: readonly FolderRecord[],
  ): Promise<boolean> {
    const old = before.find((record) => record.folder === from)
    const after = await catalogue.folders()
    const marker = after.find((record) => record.folder === to)?.marker
    return old !== undefined && old.marker === marker && !after.some(({ id }) => id === old.id)
  }

  async function remove(id: number): Promise<void> {
    const record = (await catalogue.folders()).find((folder) => folder.id === id)
    if (!record) throw new StillroomError('invalid-options', { message: say('folderUnknown') })
    if (record.folder === current()) throw isCurrent()
    if (scanner.current()?.state === 'running') throw isBusy()
    // A part at a time: captures need the catalogue as well.
    while (!(await catalogue.removeFolder(id)));
    options.stillsChanged(null)
    await tell()
  }

  return {
    listFolders: () => toResult(view),
    addFolder: () =>
      toResult(async () => {
        const folder = await options.chooseFolder(current())
        return folder === null ? null : await add(folder)
      }),
    removeFolder: ({ folderId }) => done(() => remove(folderId)),
    startScan: ({ kind }) =>
      done(async () => {
        void scanner.start(kind)
      }),
    cancelScan: () => done(() => scanner.cancel()),
    getScan: () => toResult(async (): Promise<ScanView | null> => scanner.current()),
    getLibraryOptions: () => toResult(async () => libraryOptions(settings)),
    setLibraryOptions: (patch) =>
      toResult(async () => {
        await settings.update(patch)
        return libraryOptions(settings)
      }),
  }
}

/** The folders with what is in them, for the page. */
export async function folderViews({
  folders,
  gallery,
  current,
}: Pick<FolderHandlerOptions, 'folders' | 'gallery' | 'current'>): Promise<readonly FolderView[]> {
  const [records, counts] = await Promise.all([folders.list(), gallery.folderCounts()])
  const of = new Map(counts.map((count) => [count.folder, count]))
  return records.map(({ id, folder, isAway, scannedAt }) => ({
    id,
    folder,
    isCurrent: folder === current(),
    isAway,
    stills: of.get(folder)?.stills ?? 0,
    missing: of.get(folder)?.missing ?? 0,
    scannedAt,
  }))
}

function libraryOptions(settings: Pick<SettingsStore, 'get'>): LibraryOptions {
  const { sidecars, previewLimit } = settings.get()
  return { sidecars, previewLimit }
}

/** A file has one place in the library. */
function refuseOverlap(folder: string, known: readonly FolderRecord[]): void {
  const other = known.find((record) => overlap(record.folder, folder))
  if (!other) return
  const message =
    other.folder === folder
      ? say('folderKnown', { folder })
      : say('foldersOverlap', { folder, other: other.folder })
  const action = other.folder === folder ? undefined : say('chooseFolderBeside')
  throw new StillroomError('invalid-options', { message, ...(action && { action }) })
}

function isCurrent() {
  return new StillroomError('invalid-options', {
    message: say('folderIsCurrent'),
    action: say('chooseCurrentFirst'),
  })
}

function isBusy() {
  return new StillroomError('invalid-options', {
    message: say('libraryBusy'),
    action: say('waitOrStop'),
  })
}
