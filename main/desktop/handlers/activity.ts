import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { batchView, flowView, toResult } from '../views.ts'
import { done } from './done.ts'

type ActivityHandlers = Pick<Handlers, 'listBatches' | 'listFlows' | 'probeNow' | 'setConcurrency'>

/** Batches that the page is told of at its start. */
const newestBatches = 50

/** What the engine is doing, and how fast. */
export function activityHandlers({ engine, settings }: Services): ActivityHandlers {
  return {
    listBatches: () => toResult(async () => (await engine.batches(newestBatches)).map(batchView)),
    listFlows: () => toResult(async () => engine.flows().map(flowView)),
    probeNow: ({ projectId }) => done(() => engine.wake(projectId)),
    setConcurrency: ({ concurrency }) => done(() => settings.update({ concurrency })),
  }
}
