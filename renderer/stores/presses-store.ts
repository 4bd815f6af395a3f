import { createStore } from 'zustand/vanilla'
import type { JobView, StillView } from '../../preload/contract.ts'
import { isOpen } from './job-counts.ts'
import type { UndoStore } from './undo-store.ts'

/** Ms in which the stills of a press can be taken back, from its last one on. */
const undoMs = 15_000

/** A press of Capture that can be taken back. */
interface PressView {
  readonly id: string
  /** Captures that wait or run. */
  readonly open: number
  readonly saved: number
}

export interface PressesStore {
  /** The newest of those that can be taken back. */
  readonly newest: PressView | null
  begin(jobIds: readonly string[]): void
  /** Main has refused to take these. */
  refuse(jobIds: readonly string[]): void
  take(news: readonly JobView[]): void
  takeStill(still: StillView): void
  /** Cancels what is under way; what is saved goes to the trash, which has its own undo. */
  undo(id: string): void
}

interface Needs {
  readonly undo: Pick<UndoStore, 'offer' | 'withdraw'>
  readonly newId: () => string
  readonly cancel: (jobIds: readonly string[]) => void
  /** @param places of the stills */
  readonly trash: (places: readonly number[]) => void
}

interface Press {
  readonly id: string
  readonly jobIds: readonly string[]
  /** Not ended; a saved one has ended once its still is known. */
  readonly open: Set<string>
  readonly places: number[]
  isUndone: boolean
  timer?: ReturnType<typeof setTimeout>
}

/** The presses of Capture, for as long as they can be taken back. */
export function createPressesStore({ undo, newId, cancel, trash }: Needs) {
  /** Oldest first. */
  const presses = new Map<string, Press>()
  const pressOf = new Map<string, Press>()

  return createStore<PressesStore>()((set, get) => {
    function show() {
      const newest = [...presses.values()].findLast(({ isUndone }) => !isUndone)
      const view = newest && { id: newest.id, open: newest.open.size, saved: newest.places.length }
      const { newest: shown } = get()
      const isSame =
        shown?.id === view?.id && shown?.open === view?.open && shown?.saved === view?.saved
      if (!isSame) set({ newest: view ?? null })
    }

    function forget(press: Press) {
      clearTimeout(press.timer)
      presses.delete(press.id)
      for (const id of press.jobIds) if (pressOf.get(id) === press) pressOf.delete(id)
      undo.withdraw(pressUndoId(press.id))
    }

    /** After the last capture of a press has ended. */
    function settle(press: Press) {
      clearTimeout(press.timer)
      if (press.open.size > 0) return
      if (press.isUndone && press.places.length > 0) trash(press.places)
      if (press.isUndone || press.places.length === 0) return forget(press)
      press.timer = setTimeout(() => {
        forget(press)
        show()
      }, undoMs)
    }

    return {
      newest: null,
      begin(jobIds) {
        const press = { id: newId(), jobIds, open: new Set(jobIds), places: [], isUndone: false }
        presses.set(press.id, press)
        for (const id of jobIds) pressOf.set(id, press)
        undo.offer({ id: pressUndoId(press.id), undo: () => get().undo(press.id) })
        show()
      },
      refuse(jobIds) {
        for (const id of jobIds) {
          const press = pressOf.get(id)
          if (press?.open.delete(id)) settle(press)
        }
        show()
      },
      take(news) {
        const changed = new Set<Press>()
        for (const { id, state } of news) {
          const press = pressOf.get(id)
          if (!press) continue
          changed.add(press)
          if (isOpen(state)) press.open.add(id)
          else if (state !== 'saved') press.open.delete(id)
        }
        for (const press of changed) settle(press)
        if (changed.size > 0) show()
      },
      takeStill({ jobId, place }) {
        const press = pressOf.get(jobId)
        if (!press?.open.delete(jobId)) return
        press.places.push(place)
        settle(press)
        show()
      },
      undo(id) {
        const press = presses.get(id)
        if (!press || press.isUndone) return
        press.isUndone = true
        undo.withdraw(pressUndoId(id))
        if (press.open.size > 0) cancel(press.jobIds)
        settle(press)
        show()
      },
    }
  })
}

export function pressUndoId(pressId: string): string {
  return `press ${pressId}`
}
