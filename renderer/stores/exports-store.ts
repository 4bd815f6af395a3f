import { createStore } from 'zustand/vanilla'
import type { ExportView, Result, StillroomApi } from '../../preload/contract.ts'
import type { ExportDraft, ExportSpec } from '../export/export-draft.ts'
import { firstExportDraft } from '../export/export-draft.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

/** What became of a press of Export: `unchosen` where no file was named for it. */
type ExportStart = 'started' | 'unchosen' | Failure

export interface ExportsStore {
  /** Newest first, without those that were dismissed. */
  readonly exports: readonly ExportView[]
  /** Why the list at the start failed. */
  readonly failure: Failure | null
  /** Why the last press on an export came to nothing, by the export's id. */
  readonly problems: ReadonlyMap<string, Failure>
  /** The next export as it stands in the form: the last choices stay until Stillroom closes. */
  readonly draft: ExportDraft
  /** Whether this computer can make mp4; null until it is known. */
  readonly canMakeMp4: boolean | null
  changeDraft(change: Partial<ExportDraft>): void
  load(): Promise<void>
  /** Asks anew: ffmpeg may have been installed since. Where that fails, mp4 counts as possible. */
  loadAbilities(): Promise<void>
  take(view: ExportView): void
  /** @param places in the order in which they are to come */
  start(places: readonly number[], spec: ExportSpec): Promise<ExportStart>
  /** What goes wrong with these is in `problems`. */
  cancel(exportId: string): Promise<void>
  show(exportId: string): Promise<void>
  dismiss(exportId: string): void
}

/** What is made of stills, and what was made since the page was loaded. */
export function createExportsStore({ api }: { readonly api: StillroomApi }) {
  return createStore<ExportsStore>()((set, get) => {
    /** News of these, which may still come, don't bring them back. */
    const dismissed = new Set<string>()

    function take(view: ExportView) {
      if (dismissed.has(view.id)) return
      const { exports } = get()
      const index = exports.findIndex(({ id }) => id === view.id)
      set({ exports: index < 0 ? [view, ...exports] : exports.with(index, view) })
    }

    /** An event may have overtaken the answer: what is known already is newer. */
    function isUnknown({ id }: ExportView): boolean {
      return !dismissed.has(id) && !get().exports.some((known) => known.id === id)
    }

    async function settle(exportId: string, call: Promise<Result<null>>) {
      const result = await attempt(call)
      const problems = new Map(get().problems)
      problems.delete(exportId)
      if (!result.ok) problems.set(exportId, result.error)
      set({ problems })
    }

    return {
      exports: [],
      failure: null,
      problems: new Map(),
      draft: firstExportDraft,
      canMakeMp4: null,
      changeDraft: (change) => set({ draft: { ...get().draft, ...change } }),
      async load() {
        set({ failure: null })
        const result = await attempt(api.listExports())
        if (!result.ok) return set({ failure: result.error })
        set({ exports: [...get().exports, ...result.value.filter(isUnknown)] })
      },
      async loadAbilities() {
        const result = await attempt(api.exportAbilities())
        // Where it can't be told, the export itself tells.
        set({ canMakeMp4: result.ok ? result.value.mp4 : true })
      },
      take,
      async start(places, spec) {
        const result = await attempt(api.startExport({ places: [...places], spec }))
        if (!result.ok) return result.error
        if (result.value === null) return 'unchosen'
        if (isUnknown(result.value)) take(result.value)
        return 'started'
      },
      cancel: (exportId) => settle(exportId, api.cancelExport({ exportId })),
      show: (exportId) => settle(exportId, api.showExport({ exportId })),
      dismiss(exportId) {
        dismissed.add(exportId)
        set({ exports: get().exports.filter(({ id }) => id !== exportId) })
      },
    }
  })
}
