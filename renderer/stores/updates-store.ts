import { createStore } from 'zustand/vanilla'
import type { Result, StillroomApi, UpdatesView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export interface UpdatesStore {
  /** Null until main has told it. */
  readonly view: UpdatesView | null
  load(): Promise<void>
  take(view: UpdatesView): void
  /** Looks now, where Stillroom can. */
  check(): Promise<void>
  install(): Promise<void>
  putOff(): Promise<void>
}

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
}

/** Newer versions of Stillroom. */
export function createUpdatesStore({ api, report }: Needs) {
  return createStore<UpdatesStore>()((set, get) => {
    async function reporting(call: Promise<Result<unknown>>): Promise<void> {
      const result = await attempt(call)
      if (!result.ok) report(result.error)
    }

    async function load(): Promise<void> {
      const result = await attempt(api.getUpdates())
      // An event may have overtaken the answer: what is known already is newer.
      if (result.ok && !get().view) set({ view: result.value })
    }

    return {
      view: null,
      load,
      take: (view) => set({ view }),
      async check() {
        if (!get().view) await load()
        if (get().view?.source === 'self') await reporting(api.checkForUpdates())
      },
      install: () => reporting(api.installUpdate()),
      putOff: () => reporting(api.putOffUpdate()),
    }
  })
}
