import { createStore } from 'zustand/vanilla'

/** Something that was just done and can be taken back. */
interface Undoable {
  readonly id: string
  undo(): void
}

export interface UndoStore {
  /** Oldest first. */
  readonly undoables: readonly Undoable[]
  /** From now on the newest; one that was offered already keeps its place. */
  offer(undoable: Undoable): void
  withdraw(id: string): void
  /** Takes back what was done last. @returns whether there was anything */
  undoNewest(): boolean
}

/** What the undo key takes back, whatever part of the window has done it: the newest first. */
export function createUndoStore() {
  return createStore<UndoStore>()((set, get) => {
    function withdraw(id: string) {
      const undoables = get().undoables.filter((each) => each.id !== id)
      if (undoables.length < get().undoables.length) set({ undoables })
    }

    return {
      undoables: [],
      offer(undoable) {
        if (get().undoables.some(({ id }) => id === undoable.id)) return
        set({ undoables: [...get().undoables, undoable] })
      },
      withdraw,
      undoNewest() {
        const newest = get().undoables.at(-1)
        if (!newest) return false
        withdraw(newest.id)
        newest.undo()
        return true
      },
    }
  })
}

/** The id under which what was last done to rooms is offered: the line below the list shows one. */
export const roomsUndoId = 'rooms'

/** The id under which the way to the trash is offered. */
export function trashUndoId(trashId: string): string {
  return `trash ${trashId}`
}
