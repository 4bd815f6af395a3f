import { createStore } from 'zustand/vanilla'
import type { Args, Result, ScanView, StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export type ScanKind = Args<'startScan'>['kind']

export interface ScanStore {
  /** The one under way, or the last one since Stillroom started. */
  readonly scan: ScanView | null
  /** Why the last press, or the look at the start, came to nothing. */
  readonly failure: Failure | null
  load(): Promise<void>
  take(scan: ScanView): void
  start(kind: ScanKind): Promise<void>
  cancel(): Promise<void>
}

/** Looks through the library's folders. */
export function createScanStore({ api }: { readonly api: StillroomApi }) {
  return createStore<ScanStore>()((set, get) => {
    async function settle(call: Promise<Result<null>>) {
      set({ failure: null })
      const result = await attempt(call)
      if (!result.ok) set({ failure: result.error })
    }

    return {
      scan: null,
      failure: null,
      async load() {
        set({ failure: null })
        const result = await attempt(api.getScan())
        if (!result.ok) return set({ failure: result.error })
        // An event may have overtaken the answer: it is newer.
        if (get().scan === null) set({ scan: result.value })
      },
      take: (scan) => set({ scan }),
      start: (kind) => settle(api.startScan({ kind })),
      cancel: () => settle(api.cancelScan()),
    }
  })
}
