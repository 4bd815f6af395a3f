import type { StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { createExportsStore } from './exports-store.ts'
import { createFoldersStore } from './folders-store.ts'
import { createRetentionStore } from './retention-store.ts'
import { createScanStore } from './scan-store.ts'
import { createTrashStore } from './trash-store.ts'

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
}

/** How the library is kept, and what leaves it. */
export function createLibraryStores({ api, report }: Needs) {
  return {
    exports: createExportsStore({ api }),
    trash: createTrashStore({ api, report }),
    scan: createScanStore({ api }),
    folders: createFoldersStore({ api }),
    retention: createRetentionStore({ api }),
  }
}

type LibraryStores = ReturnType<typeof createLibraryStores> & { readonly api: StillroomApi }

/** Begins to listen and to load. @returns the functions that end it */
export function startLibraryStores(stores: LibraryStores): readonly (() => void)[] {
  const { api, exports, trash, scan, folders } = stores
  const ends = [
    api.subscribe('export', exports.getState().take),
    api.subscribe('trash', trash.getState().take),
    api.subscribe('scan', scan.getState().take),
    api.subscribe('folders', folders.getState().take),
  ]
  void exports.getState().load()
  void trash.getState().load()
  void scan.getState().load()
  void folders.getState().load()
  return ends
}
