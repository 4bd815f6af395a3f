import { parseRoomId } from '../../videosdk/room-id.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { jobView, stillView, toResult } from '../views.ts'

type CaptureHandlers = Pick<
  Handlers,
  'capture' | 'cancelJob' | 'retryJob' | 'dismissJob' | 'listJobs' | 'listStills'
>

/** Captures and what came of them. */
export function captureHandlers(services: Services): CaptureHandlers {
  const { engine, catalogue, connections, settings } = services
  const done = (work: () => Promise<void>) =>
    toResult(async () => {
      await work()
      return null
    })

  return {
    capture: ({ projectId, rooms, options }) =>
      toResult(async () => {
        const { name } = await connections.project(projectId)
        const jobs = await engine.capture({
          projectId,
          projectName: name,
          rooms: rooms.map((room) => ({ ...room, roomId: parseRoomId(room.roomId) })),
          options,
          template: settings.get().nameTemplate,
          folder: services.folder(),
        })
        return jobs.map((job) => jobView({ job }))
      }),
    cancelJob: ({ jobId }) => done(() => engine.cancel(jobId)),
    retryJob: ({ jobId }) => done(() => engine.retry(jobId)),
    dismissJob: ({ jobId }) => done(() => engine.dismiss(jobId)),
    listJobs: () => toResult(async () => (await engine.jobs()).map((job) => jobView({ job }))),
    listStills: ({ limit, before }) =>
      toResult(async () => {
        const page = await catalogue.stills(before === undefined ? { limit } : { limit, before })
        return page.map(stillView)
      }),
  }
}
