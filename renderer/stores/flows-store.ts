import { createStore } from 'zustand/vanilla'
import type { FlowView, StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export interface FlowsStore {
  /** By project id. */
  readonly flows: Readonly<Record<string, FlowView>>
  /** Why the list at the start failed. */
  readonly failure: Failure | null
  load(): Promise<void>
  take(flow: FlowView): void
  /** Looks at once whether the project's server can be reached; resolves with the outcome's news. */
  probe(projectId: string): Promise<void>
}

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
}

/** Why captures wait or go slowly, a project at a time. */
export function createFlowsStore({ api, report }: Needs) {
  return createStore<FlowsStore>()((set, get) => ({
    flows: {},
    failure: null,
    async load() {
      set({ failure: null })
      const result = await attempt(api.listFlows())
      if (!result.ok) return set({ failure: result.error })
      const listed = Object.fromEntries(result.value.map((flow) => [flow.projectId, flow]))
      // An event may have overtaken the answer: what is known already is newer.
      set({ flows: { ...listed, ...get().flows } })
    },
    take: (flow) => set({ flows: { ...get().flows, [flow.projectId]: flow } }),
    async probe(projectId) {
      const result = await attempt(api.probeNow({ projectId }))
      if (!result.ok) report(result.error)
    },
  }))
}
