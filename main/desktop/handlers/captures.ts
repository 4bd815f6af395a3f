import { StillroomError } from '../../errors.ts'
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
        const project = (await connections.projects()).find(({ id }) => id === projectId)
        if (!project) {
          throw new StillroomError('invalid-options', { message: 'There is no such project.' })
        }
        const jobs = await engine.capture({
          projectId,
          projectName: project.name,
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
