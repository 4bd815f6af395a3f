import { createStore } from 'zustand/vanilla'
import type { StillroomApi, TrashView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export interface TrashStore {
  /** Those that wait, and those of which some could not go. Oldest first. */
  readonly shown: readonly TrashView[]
  /** The last thing that happened, for assistive technology. */
  readonly latest: TrashView | null
  /** Asks for those that wait since before the page was there. */
  load(): Promise<void>
  take(view: TrashView): void
  /** These report what goes wrong as a notice. */
  undo(trashId: string): Promise<void>
  dismiss(trashId: string): void
}

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
}

/** Stills on their way to the trash. */
export function createTrashStore({ api, report }: Needs) {
  return createStore<TrashStore>()((set, get) => {
    /** Asked for already: a second press does nothing. */
    const undoing = new Set<string>()

    function without(trashId: string) {
      return get().shown.filter(({ id }) => id !== trashId)
    }

    async function undo(trashId: string) {
      if (undoing.has(trashId)) return
      undoing.add(trashId)
      const result = await attempt(api.undoTrash({ trashId }))
      undoing.delete(trashId)
      if (!result.ok) report(result.error)
    }

    return {
      shown: [],
      latest: null,
      take(view) {
        const { shown } = get()
        const index = shown.findIndex(({ id }) => id === view.id)
        const stays = view.state === 'waiting' || view.state === 'failed'
        if (!stays) return set({ shown: without(view.id), latest: view })
        set({ shown: index < 0 ? [...shown, view] : shown.with(index, view), latest: view })
      },
      async load() {
        const waiting = await attempt(api.listTrash())
        if (!waiting.ok) return report(waiting.error)
        const { shown, take } = get()
        const known = new Set(shown.map(({ id }) => id))
        for (const view of waiting.value) if (!known.has(view.id)) take(view)
      },
      undo,
      dismiss: (trashId) => set({ shown: without(trashId) }),
    }
  })
}
