import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Stores } from './stores.ts'

export const StoresContext = createContext<Stores | null>(null)

/** The stores themselves, for actions and one-time reads. */
export function useStores(): Stores {
  const stores = use(StoresContext)
  if (!stores) throw new Error('No stores here: wrap the tree in StoresContext.')
  return stores
}

type StateOf<Name extends Exclude<keyof Stores, 'api' | 'stillCache' | 'newestStills'>> =
  Stores[Name] extends StoreApi<infer State> ? State : never

export function useApp<T>(select: (state: StateOf<'app'>) => T): T {
  return useStore(useStores().app, select)
}

export function useRooms<T>(select: (state: StateOf<'rooms'>) => T): T {
  return useStore(useStores().rooms, select)
}

export function useMarks<T>(select: (state: StateOf<'marks'>) => T): T {
  return useStore(useStores().marks, select)
}

export function useSelection<T>(select: (state: StateOf<'selection'>) => T): T {
  return useStore(useStores().selection, select)
}

export function useDraft<T>(select: (state: StateOf<'draft'>) => T): T {
  return useStore(useStores().draft, select)
}

export function usePresets<T>(select: (state: StateOf<'presets'>) => T): T {
  return useStore(useStores().presets, select)
}

export function usePresses<T>(select: (state: StateOf<'presses'>) => T): T {
  return useStore(useStores().presses, select)
}

export function useUndo<T>(select: (state: StateOf<'undo'>) => T): T {
  return useStore(useStores().undo, select)
}

export function useJobs<T>(select: (state: StateOf<'jobs'>) => T): T {
  return useStore(useStores().jobs, select)
}

export function useStills<T>(select: (state: StateOf<'stills'>) => T): T {
  return useStore(useStores().stills, select)
}

export function useBatches<T>(select: (state: StateOf<'batches'>) => T): T {
  return useStore(useStores().batches, select)
}

export function useFlows<T>(select: (state: StateOf<'flows'>) => T): T {
  return useStore(useStores().flows, select)
}

export function useSchedules<T>(select: (state: StateOf<'schedules'>) => T): T {
  return useStore(useStores().schedules, select)
}

export function usePage<T>(select: (state: StateOf<'page'>) => T): T {
  return useStore(useStores().page, select)
}

export function useCommands<T>(select: (state: StateOf<'commands'>) => T): T {
  return useStore(useStores().commands, select)
}

export function useLink<T>(select: (state: StateOf<'link'>) => T): T {
  return useStore(useStores().link, select)
}

export function useSettings<T>(select: (state: StateOf<'settings'>) => T): T {
  return useStore(useStores().settings, select)
}

export function useWall<T>(select: (state: StateOf<'wall'>) => T): T {
  return useStore(useStores().wall, select)
}

export function useExports<T>(select: (state: StateOf<'exports'>) => T): T {
  return useStore(useStores().exports, select)
}

export function useTrash<T>(select: (state: StateOf<'trash'>) => T): T {
  return useStore(useStores().trash, select)
}

export function useScan<T>(select: (state: StateOf<'scan'>) => T): T {
  return useStore(useStores().scan, select)
}

export function useFolders<T>(select: (state: StateOf<'folders'>) => T): T {
  return useStore(useStores().folders, select)
}

export function useRetention<T>(select: (state: StateOf<'retention'>) => T): T {
  return useStore(useStores().retention, select)
}

export function useGallery<T>(select: (state: StateOf<'gallery'>) => T): T {
  return useStore(useStores().gallery, select)
}

export function usePicks<T>(select: (state: StateOf<'picks'>) => T): T {
  return useStore(useStores().picks, select)
}

export function useViewer<T>(select: (state: StateOf<'viewer'>) => T): T {
  return useStore(useStores().viewer, select)
}

export function useUpdates<T>(select: (state: StateOf<'updates'>) => T): T {
  return useStore(useStores().updates, select)
}
