import type { AppState, JobView, StillroomApi, StillView } from '../../preload/contract.ts'
import { createAppStore } from './app-store.ts'
import { createDraftStore } from './draft-store.ts'
import { createJobsStore } from './jobs-store.ts'
import { createRoomsStore } from './rooms-store.ts'
import { createSelectionStore } from './selection-store.ts'
import { createStillsStore } from './stills-store.ts'

export interface Needs {
  readonly api: StillroomApi
  readonly state: AppState
  /** Ms since 1970. */
  readonly now: () => number
}

/** One store a subject. They know nothing of each other: what one must tell another is here. */
export function createStores({ api, state, now }: Needs) {
  const app = createAppStore({ api, state })
  const stores = {
    app,
    rooms: createRoomsStore({ api, now }),
    selection: createSelectionStore(),
    draft: createDraftStore(),
    jobs: createJobsStore({ api, report: app.getState().report }),
    stills: createStillsStore({ api }),
  }
  return { api, ...stores }
}

export type Stores = ReturnType<typeof createStores>

/** Begins to listen and to load. @returns the function that ends it */
export function startStores(stores: Stores): () => void {
  const { api, app, rooms, selection, draft, jobs, stills } = stores

  function openProject(projectId: string | null) {
    selection.getState().clear()
    const project = app.getState().projects.find(({ id }) => id === projectId)
    // Without its secret a project's calls can only fail.
    return rooms.getState().open(project?.storage ? project.id : null)
  }

  function takeJob(job: JobView) {
    jobs.getState().take(job)
    if (job.state === 'saved' && isListed(job.stillId)) jobs.getState().drop(job.id)
  }

  function takeStill(still: StillView) {
    stills.getState().add(still)
    const job = jobs.getState().jobs.find(({ id }) => id === still.jobId)
    if (job?.state === 'saved') jobs.getState().drop(job.id)
  }

  /** What was wrong with a press may be right by now. */
  function forgetRefusal() {
    if (jobs.getState().failure?.code === 'invalid-options') jobs.getState().setFailure(null)
  }

  const isListed = (stillId: string | null) =>
    stills.getState().stills.some(({ id }) => id === stillId)

  const ends = [
    app.subscribe((next, previous) => {
      if (next.activeProjectId !== previous.activeProjectId || isReconnected(next, previous))
        void openProject(next.activeProjectId)
    }),
    draft.subscribe(forgetRefusal),
    selection.subscribe(forgetRefusal),
    api.subscribe('job', takeJob),
    api.subscribe('still', takeStill),
    api.subscribe('library', app.getState().setLibrary),
    api.subscribe('vault', app.getState().setVault),
    api.subscribe('notice', app.getState().addNotice),
  ]
  void openProject(app.getState().activeProjectId)
  void stills.getState().loadMore()
  void jobs.getState().load()
  return () => {
    for (const end of ends) end()
  }
}

type Projects = Pick<AppState, 'projects' | 'activeProjectId'>

function isReconnected(next: Projects, previous: Projects): boolean {
  return storageOf(next) !== storageOf(previous)
}

function storageOf({ projects, activeProjectId }: Projects) {
  return projects.find(({ id }) => id === activeProjectId)?.storage ?? null
}
