import { createStore } from 'zustand/vanilla'
import type { JobView, Result } from '../../preload/contract.ts'
import type { Size } from '../types.ts'

/** A moment that was on screen, or whatever is live by now. */
export type AskKind = 'moment' | 'live'

/** A picture that is kept; only the page's elements know what it is made of. */
export interface KeptFrame extends Size {
  readonly source: unknown
}

/** A still that was asked for in the preview, with what was on screen. */
export interface Ask {
  readonly id: number
  readonly roomId: string
  readonly kind: AskKind
  /** Seconds of stream of the frame; null where that isn't known, or nothing live was on screen. */
  readonly seconds: number | null
  readonly frame: KeptFrame | null
  /** ISO 8601 of stream time 0, to tell the still's moment by. */
  readonly startedAt: string | null
  /** Null while main has not answered. */
  readonly jobId: string | null
}

/** Rooms whose last frame is kept: each is up to a megabyte. */
const mostRooms = 12

export interface AsksStore {
  /** The last one of each room, the oldest room first. */
  readonly byRoom: ReadonlyMap<string, Ask>
  /** @returns its id */
  put(ask: Omit<Ask, 'id' | 'jobId'>): number
  /** What became of the press: without a capture there is nothing to compare with. */
  answer(id: number, answer: Result<readonly JobView[]>): void
  drop(id: number): void
  clear(): void
}

/** What was asked for in the preview, to be seen beside what came. */
export function createAsksStore() {
  let last = 0
  return createStore<AsksStore>()((set, get) => {
    const find = (id: number) => [...get().byRoom.values()].find((ask) => ask.id === id)

    return {
      byRoom: new Map(),
      put(ask) {
        last += 1
        const others = [...get().byRoom].filter(([roomId]) => roomId !== ask.roomId)
        const kept = others.slice(-(mostRooms - 1))
        set({ byRoom: new Map([...kept, [ask.roomId, { ...ask, id: last, jobId: null }]]) })
        return last
      },
      answer(id, answer) {
        const ask = find(id)
        const job = answer.ok ? answer.value[0] : undefined
        if (!job) return get().drop(id)
        if (ask) set({ byRoom: new Map(get().byRoom).set(ask.roomId, { ...ask, jobId: job.id }) })
      },
      drop(id) {
        set({ byRoom: new Map([...get().byRoom].filter(([, ask]) => ask.id !== id)) })
      },
      clear: () => set({ byRoom: new Map() }),
    }
  })
}
