import type {
  AppState,
  BatchView,
  JobView,
  PreferencesEvent,
  StillroomApi,
  StillView,
  TrashView,
} from '../../preload/contract.ts'
import { createLinkStore } from '../desktop/link-store.ts'
import { createAsksStore } from '../preview/asks-store.ts'
import { verdictNotice } from '../stills/verdict-notice.ts'
import { speak } from '../ui/words.ts'
import { createViewerStore } from '../viewer/viewer-store.ts'
import { createAppStore } from './app-store.ts'
import { attempt } from './attempt.ts'
import { createBatchesStore } from './batches-store.ts'
import { createCommandsStore } from './commands-store.ts'
import { createDraftStore } from './draft-store.ts'
import { createFlowsStore } from './flows-store.ts'
import { createGalleryStores, startGalleryStores } from './gallery-stores.ts'
import { createJobsStore } from './jobs-store.ts'
import { createLibraryStores, startLibraryStores } from './library-stores.ts'
import type { Said } from './marks-store.ts'
import { createPageStore } from './page-store.ts'
import { createPresetsStore } from './presets-store.ts'
import { createPressesStore } from './presses-store.ts'
import { createRoomStores, openRooms, startRoomStores } from './room-stores.ts'
import { createSchedulesStore } from './schedules-store.ts'
import { createSettingsStore } from './settings-store.ts'
import { createStillsStore } from './stills-store.ts'
import { createUndoStore, roomsUndoId, trashUndoId } from './undo-store.ts'
import { createUpdatesStore } from './updates-store.ts'
import { createWallStore } from './wall-store.ts'

export interface Needs {
  readonly api: StillroomApi
  readonly state: AppState
  /** Ms since 1970. */
  readonly now: () => number
}

/** One store a subject. They know nothing of each other: what one must tell another is here. */
export function createStores({ api, state, now }: Needs) {
  const app = createAppStore({ api, state })
  const { report } = app.getState()
  const batches = createBatchesStore({ api })
  const undo = createUndoStore()
  const newId = () => crypto.randomUUID()
  const presses = createPressesStore({
    undo: undo.getState(),
    newId,
    cancel: (jobIds) => void jobs.getState().cancelPress(jobIds),
    trash: (places) => void sendToTrash(places),
  })
  const jobs = createJobsStore({
    api,
    report,
    isScheduled: batches.getState().isScheduled,
    now,
    newId,
    onPress: presses.getState().begin,
    onRefused: presses.getState().refuse,
  })

  async function sendToTrash(places: readonly number[]) {
    const sent = await attempt(api.trashStills({ places: [...places] }))
    if (!sent.ok) report(sent.error)
  }

  const stores = {
    app,
    page: createPageStore(),
    wall: createWallStore({ api }),
    commands: createCommandsStore(),
    settings: createSettingsStore(),
    viewer: createViewerStore(),
    draft: createDraftStore(),
    asks: createAsksStore(),
    presets: createPresetsStore({
      presets: () => app.getState().preferences.presets,
      keep: (presets) => void app.getState().change({ presets: [...presets] }),
      undo: undo.getState(),
      newId,
    }),
    undo,
    link: createLinkStore(),
    batches,
    flows: createFlowsStore({ api, report }),
    jobs,
    presses,
    schedules: createSchedulesStore({ api, report }),
    stills: createStillsStore({ api }),
    updates: createUpdatesStore({ api, report }),
    ...createRoomStores({ api, report, now }),
    ...createLibraryStores({ api, report }),
    ...createGalleryStores({ api }),
  }
  return { api, ...stores }
}

export type Stores = ReturnType<typeof createStores>

/** Begins to listen and to load. @returns the function that ends it */
export function startStores(stores: Stores): () => void {
  const { api, app, selection, draft, jobs, batches, flows, schedules, stills } = stores
  const { marks, presets, presses, trash, undo } = stores

  function openProject(projectId: string | null) {
    stores.asks.getState().clear()
    const project = app.getState().projects.find(({ id }) => id === projectId)
    // Without its secret a project's calls can only fail.
    return openRooms(stores, project?.storage ? project.id : null)
  }

  /** What was last captured with in the project, or else what the settings begin with. */
  function fillForm() {
    const { activeProjectId, lastOptions, preferences } = app.getState()
    const last = lastOptions.find(({ projectId }) => projectId === activeProjectId)
    draft.getState().load(last?.options ?? preferences.defaultOptions)
    presets.getState().choose(null)
  }

  function takeJobs(news: readonly JobView[]) {
    jobs.getState().take(news)
    presses.getState().take(news)
    const { has } = stills.getState()
    const listed = news.filter(({ state, stillId }) => state === 'saved' && has(stillId ?? ''))
    jobs.getState().drop(listed.map(({ id }) => id))
  }

  function takeStill(still: StillView) {
    stills.getState().add(still)
    presses.getState().takeStill(still)
    const notice = verdictNotice(still)
    if (notice) app.getState().addNotice(notice)
    const job = jobs.getState().byId.get(still.jobId)
    if (job?.state === 'saved') jobs.getState().drop([job.id])
  }

  /** A language is there before anything is drawn in it. */
  async function takePreferences(event: PreferencesEvent) {
    const { spoken } = app.getState()
    if (spoken.locale !== event.spoken.locale || spoken.language !== event.spoken.language) {
      await speak(event.spoken)
    }
    app.getState().setPreferences(event)
  }

  /** A capture's news may come before its batch, which tells whether a schedule has made it. */
  function leaveOutScheduled(now: readonly BatchView[], before: readonly BatchView[]) {
    const known = new Set(before.map(({ id }) => id))
    for (const { id, scheduleId } of now) {
      if (scheduleId !== null && !known.has(id)) jobs.getState().leaveOut(id)
    }
  }

  /** What was wrong with a press may be right by now. */
  function forgetRefusal() {
    if (jobs.getState().failure?.code === 'invalid-options') jobs.getState().setFailure(null)
  }

  /** The undo key takes back the newest of all that can be. */
  function offerTrash(now: readonly TrashView[], before: readonly TrashView[]) {
    const waiting = now.filter(({ state }) => state === 'waiting')
    const waits = new Set(waiting.map(({ id }) => id))
    for (const { id } of before) if (!waits.has(id)) undo.getState().withdraw(trashUndoId(id))
    for (const { id } of waiting) {
      if (before.some((view) => view.id === id)) continue
      const takeBack = () => void trash.getState().undo(id)
      undo.getState().offer({ id: trashUndoId(id), undo: takeBack })
    }
  }

  /** What the line below the list of rooms can undo, the key can as well. */
  function offerRooms(said: Said | null) {
    undo.getState().withdraw(roomsUndoId)
    if (said?.undo) undo.getState().offer({ id: roomsUndoId, undo: marks.getState().takeBack })
  }

  const ends = [
    app.subscribe((next, previous) => {
      if (next.activeProjectId !== previous.activeProjectId) fillForm()
      if (next.activeProjectId !== previous.activeProjectId || isReconnected(next, previous))
        void openProject(next.activeProjectId)
    }),
    draft.subscribe(forgetRefusal),
    selection.subscribe(forgetRefusal),
    trash.subscribe((next, previous) => offerTrash(next.shown, previous.shown)),
    marks.subscribe((next, previous) => {
      if (next.said !== previous.said) offerRooms(next.said)
    }),
    batches.subscribe((next, previous) => leaveOutScheduled(next.batches, previous.batches)),
    api.subscribe('jobs', takeJobs),
    api.subscribe('batches', batches.getState().take),
    api.subscribe('flow', flows.getState().take),
    api.subscribe('schedule', schedules.getState().take),
    api.subscribe('scheduleRemoved', ({ scheduleId }) => schedules.getState().drop(scheduleId)),
    api.subscribe('still', takeStill),
    api.subscribe('stillsChanged', ({ places }) => void stills.getState().refresh(places)),
    api.subscribe('library', app.getState().setLibrary),
    api.subscribe('preferences', (event) => void takePreferences(event)),
    api.subscribe('vault', app.getState().setVault),
    api.subscribe('updates', stores.updates.getState().take),
    api.subscribe('notice', app.getState().addNotice),
    ...startRoomStores(stores),
    api.subscribe('fullScreen', ({ on }) => stores.wall.getState().takeFullScreen(on)),
    ...startLibraryStores(stores),
    ...startGalleryStores(stores),
  ]
  fillForm()
  void openProject(app.getState().activeProjectId)
  void stills.getState().loadMore()
  void jobs.getState().load()
  void batches.getState().load()
  void flows.getState().load()
  void schedules.getState().load()
  void stores.updates.getState().load()
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
