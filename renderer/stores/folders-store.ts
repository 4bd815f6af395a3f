import { createStore } from 'zustand/vanilla'
import type { FolderView, StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export interface FoldersStore {
  readonly folders: readonly FolderView[]
  /** False until the list has been told for the first time. */
  readonly isLoaded: boolean
  /** Why the list failed. */
  readonly failure: Failure | null
  load(): Promise<void>
  take(folders: readonly FolderView[]): void
  /** Asks for a folder; each resolves with what went wrong, or null. */
  add(): Promise<Failure | null>
  /** Its files stay. */
  remove(folderId: number): Promise<Failure | null>
}

/** The folders that hold stills. */
export function createFoldersStore({ api }: { readonly api: StillroomApi }) {
  return createStore<FoldersStore>()((set, get) => {
    /** Grows with each list that an event has brought: an answer that was asked for before is older. */
    let told = 0

    function take(folders: readonly FolderView[]) {
      told += 1
      set({ folders, isLoaded: true, failure: null })
    }

    return {
      folders: [],
      isLoaded: false,
      failure: null,
      async load() {
        const before = told
        set({ failure: null })
        const result = await attempt(api.listFolders())
        if (told !== before) return
        set(result.ok ? { folders: result.value, isLoaded: true } : { failure: result.error })
      },
      take,
      async add() {
        const before = told
        const result = await attempt(api.addFolder())
        if (!result.ok) return result.error
        const added = result.value
        const isNew = added && !get().folders.some(({ id }) => id === added.id)
        if (isNew && told === before) set({ folders: [...get().folders, added] })
        return null
      },
      async remove(folderId) {
        const result = await attempt(api.removeFolder({ folderId }))
        if (!result.ok) return result.error
        set({ folders: get().folders.filter(({ id }) => id !== folderId) })
        return null
      },
    }
  })
}
