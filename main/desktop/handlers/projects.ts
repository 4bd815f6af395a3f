import { say } from '../../../words/say.ts'
import { withoutLastOptions } from '../../capture/presets.ts'
import { StillroomError } from '../../errors.ts'
import { checkFixedEndpoint } from '../../policy/policy.ts'
import { parseNewProject } from '../../vault/new-project.ts'
import { createVideoSdkClient } from '../../videosdk/client.ts'
import { isForeign } from '../../videosdk/endpoint.ts'
import type { ConfirmServer } from '../confirm-server.ts'
import { sandboxProjectId } from '../connections.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { toResult } from '../views.ts'

type ProjectHandlers = Pick<
  Handlers,
  'connectProject' | 'reconnectProject' | 'removeProject' | 'selectProject' | 'openSandbox'
>

/** Connecting, choosing and forgetting projects. */
export function projectHandlers({
  vault,
  connections,
  network,
  settings,
  policy: { policy },
  engine,
  schedules,
  roomMarks,
  confirmServer,
}: Services & { readonly confirmServer: ConfirmServer }): ProjectHandlers {
  return {
    connectProject: (input) =>
      toResult(async () => {
        const { apiKey, secret, endpoint } = parseNewProject(input, policy.endpoint ?? undefined)
        // Before the secret goes anywhere.
        checkFixedEndpoint(policy.endpoint, endpoint)
        // Who has fixed the server has answered the question already.
        if (policy.endpoint === null) await checkServer(new URL(endpoint), confirmServer)
        // Asked before anything is kept, so that a mistyped key is told at once.
        await createVideoSdkClient({
          credentials: { apiKey, secret, endpoint },
          fetchFor: network.fetchFor,
        }).check()
        const project = await vault.add(input)
        await settings.update({ activeProjectId: project.id })
        return project
      }),
    reconnectProject: ({ projectId, secret }) =>
      toResult(async () => {
        const project = await vault.reconnect(projectId, secret)
        connections.drop(projectId)
        return project
      }),
    removeProject: ({ projectId }) =>
      toResult(async () => {
        await connections.project(projectId)
        for (const job of await engine.jobs()) {
          if (job.projectId === projectId) await engine.cancel({ jobId: job.id })
        }
        for (const schedule of await schedules.list()) {
          if (schedule.projectId === projectId) await schedules.stop(schedule.id)
        }
        await settings.update(({ activeProjectId, lastOptions }) => ({
          lastOptions: withoutLastOptions(lastOptions, projectId),
          ...(activeProjectId === projectId && { activeProjectId: null }),
        }))
        if (projectId !== sandboxProjectId) await vault.remove(projectId)
        await roomMarks.forget(projectId)
        connections.drop(projectId)
        return null
      }),
    selectProject: ({ projectId }) =>
      toResult(async () => {
        if (projectId !== null) await connections.project(projectId)
        await settings.update({ activeProjectId: projectId })
        return null
      }),
    openSandbox: () =>
      toResult(async () => {
        const project = await connections.openSandbox()
        await settings.update({ activeProjectId: project.id })
        return project
      }),
  }
}

/** A page that means harm could otherwise send requests wherever it likes. */
async function checkServer(endpoint: URL, confirm: ConfirmServer): Promise<void> {
  if (!isForeign(endpoint) || (await confirm(endpoint.host))) return
  throw new StillroomError('cancelled', {
    message: say('serverDeclined', { host: endpoint.host }),
  })
}
