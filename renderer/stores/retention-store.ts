import { createStore } from 'zustand/vanilla'
import type { Args, RetentionView, StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export type RetentionRule = Args<'setRetention'>

export interface RetentionStore {
  readonly rules: readonly RetentionView[]
  readonly isLoaded: boolean
  /** Why the list failed. */
  readonly failure: Failure | null
  load(): Promise<void>
  /** Replaces the rule of the same room or schedule; each resolves with what went wrong, or null. */
  add(rule: RetentionRule): Promise<Failure | null>
  remove(retentionId: string): Promise<Failure | null>
}

/** The rules by which stills go to the trash by themselves. */
export function createRetentionStore({ api }: { readonly api: StillroomApi }) {
  return createStore<RetentionStore>()((set, get) => {
    /** The list of an answer that was asked for before a change may lack it. */
    let changes = 0

    async function load(): Promise<void> {
      const before = changes
      set({ failure: null })
      const result = await attempt(api.listRetention())
      if (changes !== before) return load()
      set(result.ok ? { rules: result.value, isLoaded: true } : { failure: result.error })
    }

    return {
      rules: [],
      isLoaded: false,
      failure: null,
      load,
      async add(rule) {
        const result = await attempt(api.setRetention(rule))
        if (!result.ok) return result.error
        changes += 1
        const { roomId, scheduleId } = result.value
        const others = get().rules.filter(
          (each) => each.roomId !== roomId || each.scheduleId !== scheduleId,
        )
        set({ rules: [result.value, ...others] })
        return null
      },
      async remove(retentionId) {
        const result = await attempt(api.removeRetention({ retentionId }))
        if (!result.ok) return result.error
        changes += 1
        set({ rules: get().rules.filter(({ id }) => id !== retentionId) })
        return null
      },
    }
  })
}
