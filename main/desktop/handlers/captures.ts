import { withLastOptions } from '../../capture/presets.ts'
import type { Handlers } from '../ipc.ts'
import { orderCapture } from '../order-capture.ts'
import type { Services } from '../services.ts'
import { jobView, stillView, toResult } from '../views.ts'
import { done } from './done.ts'

type CaptureHandlers = Pick<
  Handlers,
  | 'capture'
  | 'rememberOptions'
  | 'pauseJobs'
  | 'resumeJobs'
  | 'cancelJobs'
  | 'retryJobs'
  | 'dismissJobs'
  | 'listJobs'
  | 'listStills'
>

/** Captures and what came of them. */
export function captureHandlers(services: Services): CaptureHandlers {
  const { engine, catalogue, connections, library, settings, folder } = services
  return {
    capture: (wish) =>
      toResult(async () => {
        const { jobs } = await orderCapture(services, wish)
        return jobs.map((job) => jobView({ job }))
      }),
    rememberOptions: ({ projectId, options }) =>
      toResult(async () => {
        await connections.project(projectId)
        await settings.update(({ lastOptions }) => ({
          lastOptions: withLastOptions(lastOptions, { projectId, options }),
        }))
        return null
      }),
    pauseJobs: ({ scope }) => done(() => engine.pause(scope)),
    resumeJobs: ({ scope }) => done(() => engine.resume(scope)),
    cancelJobs: ({ scope }) => done(() => engine.cancel(scope)),
    retryJobs: ({ scope }) => done(() => engine.retry(scope, folder())),
    dismissJobs: ({ scope }) => done(() => engine.dismiss(scope)),
    listJobs: () => toResult(async () => (await engine.jobs()).map((job) => jobView({ job }))),
    listStills: ({ limit, before }) =>
      toResult(async () => {
        const page = await catalogue.stills(before === undefined ? { limit } : { limit, before })
        return page.map((still) => stillView(still, library.folders.isAway))
      }),
  }
}
