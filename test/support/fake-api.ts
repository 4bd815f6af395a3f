import { captureOptionsSchema, sizeLimits, standardSizes } from '../../main/capture/options.ts'
import type { Failure } from '../../main/errors.ts'
import { noPolicy } from '../../main/policy/policy.ts'
import type { ProjectView, VaultStatus } from '../../main/vault/types.ts'
import type {
  AppState,
  BatchView,
  ChannelName,
  EventName,
  Events,
  FlowView,
  JobView,
  LibraryOptions,
  LibraryView,
  Result,
  RoomView,
  ScheduleView,
  StillroomApi,
  StillView,
} from '../../preload/contract.ts'
import { contract } from '../../preload/contract.ts'
import { createFakeCaptures } from './fake-captures.ts'
import {
  fakeExport,
  fakeFolder,
  fakeLibrary,
  fakePreferences,
  fakeProject,
  fakeRetention,
  fakeRoom,
  fakeSandbox,
  fakeUpdates,
} from './fake-data.ts'
import { createFakeGallery } from './fake-gallery.ts'
import { createFakeMarks } from './fake-marks.ts'
import { createFakeSchedules } from './fake-schedules.ts'

/** What the fake begins with. */
export interface FakeOptions {
  readonly projects?: readonly ProjectView[]
  /** The first project where it is left out. */
  readonly activeProjectId?: string | null
  readonly rooms?: readonly RoomView[]
  /** Newest first. */
  readonly stills?: readonly StillView[]
  readonly jobs?: readonly JobView[]
  /** Those of the jobs where it is left out. */
  readonly batches?: readonly BatchView[]
  readonly flows?: readonly FlowView[]
  readonly schedules?: readonly ScheduleView[]
  readonly vault?: VaultStatus
  readonly library?: LibraryView
  readonly lastOptions?: AppState['lastOptions']
  readonly presets?: AppState['preferences']['presets']
  readonly defaultOptions?: AppState['preferences']['defaultOptions']
  readonly theme?: AppState['preferences']['theme']
  /** Captures of these rooms fail. */
  readonly failing?: Readonly<Record<string, Failure>>
  /** Ms that a capture spends in each state. 0, the default, leaves captures where they are. */
  readonly pace?: number
  /** Channels that answer otherwise than the fake by itself. */
  readonly handlers?: (emit: FakeApi['emit']) => Partial<Handlers>
}

type Handlers = Omit<StillroomApi, 'subscribe'>

/** An api in memory that keeps the contract: what the page gets without a main process. */
export interface FakeApi {
  readonly api: StillroomApi
  /** Every call as it came, oldest first. */
  readonly calls: readonly { readonly name: ChannelName; readonly args: unknown }[]
  emit<Name extends EventName>(event: Name, payload: Events[Name]): void
  /** Makes every call of a channel fail, until it is called with null. */
  fail(name: ChannelName, failure: Failure | null): void
  /** Holds the answers of a channel back until the returned function is called. */
  hold(name: ChannelName): () => void
  /** What the next listRooms and listLive tell. */
  setRooms(rooms: readonly RoomView[]): void
}

export function createFakeApi(options: FakeOptions = {}): FakeApi {
  const calls: { name: ChannelName; args: unknown }[] = []
  const failures = new Map<ChannelName, Failure>()
  const held = new Map<ChannelName, Promise<void>>()
  const { emit, subscribe } = createEvents()
  const { handlers, setRooms } = createHandlers(options, emit)

  /** Refuses what the gate would refuse, and fails where the test asks for it. */
  function guarded(name: ChannelName) {
    const handler = handlers[name] as (args: unknown) => Promise<unknown>
    return async (args: unknown) => {
      calls.push({ name, args })
      const parsed = contract[name].args.safeParse(args)
      if (!parsed.success) throw new Error(`invalid-options: ${parsed.error.message}`)
      const failure = failures.get(name)
      const answer = failure ? { ok: false, error: failure } : await handler(args)
      await held.get(name)
      return answer
    }
  }

  const names = Object.keys(contract) as ChannelName[]
  const invokers = Object.fromEntries(names.map((name) => [name, guarded(name)]))
  return {
    api: { ...invokers, subscribe } as StillroomApi,
    calls,
    emit,
    fail: (name, failure) => void (failure ? failures.set(name, failure) : failures.delete(name)),
    hold(name) {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(name, promise)
      return () => {
        held.delete(name)
        resolve()
      }
    },
    setRooms,
  }
}

function createEvents() {
  const listeners = new Map<EventName, Set<(payload: never) => void>>()

  function emit<Name extends EventName>(event: Name, payload: Events[Name]) {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }

  const subscribe: StillroomApi['subscribe'] = (event, listener) => {
    const known = listeners.get(event) ?? new Set()
    listeners.set(event, known.add(listener))
    return () => void known.delete(listener)
  }
  return { emit, subscribe }
}

const ok = <T>(value: T): Result<T> => ({ ok: true, value })
const done = async (_: unknown): Promise<Result<null>> => ok(null)

function createHandlers(options: FakeOptions, emit: FakeApi['emit']) {
  let {
    projects = [fakeProject],
    rooms = [fakeRoom(1)],
    stills = [],
    library = fakeLibrary,
  } = options
  const firstProject = projects[0]?.id ?? null
  const captures = createFakeCaptures({
    jobs: options.jobs ?? [],
    failing: options.failing ?? {},
    pace: options.pace ?? 0,
    onJobs: (jobs) => emit('jobs', jobs),
    onBatches: (batches) => emit('batches', batches),
    onSaved(still) {
      stills = [still, ...stills]
      emit('still', still)
    },
  })

  const gallery = createFakeGallery({
    stills: () => stills,
    setStills(next) {
      stills = next
    },
    onChanged: (changed) => emit('stillsChanged', changed),
    onTrash: (trash) => emit('trash', trash),
  })
  let preferences: AppState['preferences'] = {
    ...fakePreferences,
    theme: options.theme ?? 'auto',
    presets: options.presets ?? [],
    defaultOptions: options.defaultOptions ?? {},
  }
  let launchesAtLogin = false
  let libraryOptions: LibraryOptions = { sidecars: false, previewLimit: 2_000_000_000 }

  function put(project: ProjectView): Result<ProjectView> {
    projects = [...projects.filter(({ id }) => id !== project.id), project]
    return ok(project)
  }

  const handlers: Handlers = {
    getAppState: async () => ({
      version: '0.1.0',
      runtime: 'chromium-host',
      platform: 'linux',
      preferences,
      spoken: { language: 'en', locale: 'en-GB' },
      projects,
      activeProjectId:
        options.activeProjectId === undefined ? firstProject : options.activeProjectId,
      vault: options.vault ?? { storage: 'keychain' },
      library,
      notices: [],
      concurrency: 8,
      lastOptions: options.lastOptions ?? [],
      timeZone: 'Europe/London',
      standardSizes,
      sizeLimits,
      policy: { ...noPolicy, problems: [] },
      accent: null,
    }),
    connectProject: async ({ name, apiKey }) =>
      put({ ...fakeProject, id: `project-${name}`, name, apiKeyHint: apiKey.slice(-4) }),
    reconnectProject: async ({ projectId }) => {
      const project = projects.find(({ id }) => id === projectId) ?? fakeProject
      return put({ ...project, storage: 'keychain' })
    },
    removeProject: async ({ projectId }) => {
      projects = projects.filter(({ id }) => id !== projectId)
      return ok(null)
    },
    selectProject: done,
    checkKeychain: async () => ok(options.vault ?? { storage: 'keychain' }),
    openSandbox: async () => put(fakeSandbox),
    listRooms: async () => ok({ rooms: rooms.map(({ live: _, ...room }) => room), isWhole: true }),
    listLive: async () => ok(rooms.flatMap(({ live }) => (live ? [live] : []))),
    ...createFakeMarks({ rooms: () => rooms, onMarks: (marks) => emit('roomMarks', marks) }),
    capture: async ({ projectId, rooms: targets, options: raw }) => {
      const asked = captureOptionsSchema.parse(raw)
      return ok(
        captures.addBatch(targets.map((target) => ({ ...target, projectId, options: asked }))),
      )
    },
    rememberOptions: done,
    pauseJobs: ({ scope }) => done(captures.pause(scope)),
    resumeJobs: ({ scope }) => done(captures.resume(scope)),
    cancelJobs: ({ scope }) => done(captures.cancel(scope)),
    retryJobs: ({ scope }) => done(captures.retry(scope)),
    dismissJobs: ({ scope }) => done(captures.dismiss(scope)),
    listJobs: async () => ok(captures.list()),
    listBatches: async () => ok(options.batches ?? captures.batches()),
    listFlows: async () => ok(options.flows ?? []),
    probeNow: done,
    setConcurrency: done,
    ...createFakeSchedules({
      schedules: options.schedules ?? [],
      ticks: [],
      onSchedule: (schedule) => emit('schedule', schedule),
      onRemoved: (removed) => emit('scheduleRemoved', removed),
    }),
    listStills: async ({ limit, before }) => {
      const from = before === undefined ? 0 : stills.findIndex(({ id }) => id === before) + 1
      return ok(stills.slice(from, from + limit))
    },
    ...gallery,
    showStill: done,
    openStill: done,
    copyImage: done,
    copyPaths: done,
    copyRequest: done,
    dragStills: done,
    saveStillAs: async ({ format }) => ok({ file: `still.${format}` }),
    startExport: async ({ places, spec }) =>
      ok({ ...fakeExport, kind: spec.kind, total: places.length }),
    cancelExport: done,
    showExport: done,
    listExports: async () => ok([]),
    exportAbilities: async () => ok({ mp4: true }),
    listFolders: async () => ok([{ ...fakeFolder, stills: stills.length }]),
    addFolder: async () => ok(null),
    removeFolder: done,
    startScan: done,
    cancelScan: async () => ok(null),
    getScan: async () => ok(null),
    getLibraryOptions: async () => ok(libraryOptions),
    setLibraryOptions: async ({ sidecars, previewLimit }) => {
      libraryOptions = {
        sidecars: sidecars ?? libraryOptions.sidecars,
        previewLimit: previewLimit ?? libraryOptions.previewLimit,
      }
      return ok(libraryOptions)
    },
    listRetention: async () => ok([]),
    tryRetention: async () => ok({ places: [], count: 0, bytes: 0, favourites: 0 }),
    setRetention: async ({ scope, keep }) => ok({ ...fakeRetention, ...scope, ...keep }),
    removeRetention: done,
    copyHash: done,
    chooseFolder: async () => {
      library = { ...library, folder: '/media/ada/Archive/Stills' }
      return ok(library)
    },
    openFolder: async () => ok(null),
    previewTemplate: async ({ template }) => previewOf(template),
    setTemplate: async ({ template }) => {
      library = { ...library, template }
      return ok(library)
    },
    changePreferences: async (change) => {
      preferences = { ...preferences, ...change }
      emit('preferences', { preferences, spoken: { language: 'en', locale: 'en-GB' } })
      return ok(null)
    },
    pageReady: async () => ok(null),
    tellSelection: done,
    tellNetwork: async () => ok(null),
    getShortcutStatus: async () =>
      ok({
        accelerator: preferences.globalShortcut.accelerator,
        isRegistered: preferences.globalShortcut.accelerator !== null,
        failure: null,
      }),
    getLaunchAtLogin: async () =>
      ok({ isSupported: true, isOn: launchesAtLogin, needsApproval: false }),
    setLaunchAtLogin: async ({ isOn }) => {
      launchesAtLogin = isOn
      return ok({ isSupported: true, isOn, needsApproval: false })
    },
    listWays: async () => ok([]),
    getUpdates: async () => ok(fakeUpdates),
    checkForUpdates: async () => ok(null),
    installUpdate: async () => ok(null),
    putOffUpdate: async () => ok(null),
    makeDiagnostics: async () => ok({ text: '## Stillroom\n0.1.0\n' }),
    copyDiagnostics: async () => ok(null),
    openLogs: async () => ok(null),
    openDocumentation: done,
    checkRooms: async () => ok([]),
    setFullScreen: async ({ on }) => {
      emit('fullScreen', { on })
      return ok(null)
    },
  }

  function setRooms(next: readonly RoomView[]) {
    rooms = next
  }

  return { handlers: { ...handlers, ...options.handlers?.(emit) }, setRooms }
}

const sampleValues: Readonly<Record<string, string>> = {
  room: 'abcd-efgh-ijkl',
  date: '2026-11-23',
  time: '14-05-09',
  width: '1280',
  height: '720',
}

/** Knows the tokens of the default template, which is enough to see both outcomes. */
function previewOf(template: string): Result<{ readonly file: string }> {
  const tokens = [...template.matchAll(/\{(\w*)\}/g)].map(([, token = '']) => token)
  const unknown = tokens.find((token) => !Object.hasOwn(sampleValues, token))
  if (unknown !== undefined) {
    const message = `There is no token {${unknown}}.`
    return { ok: false, error: { code: 'invalid-options', message } }
  }
  return ok({
    file: `${template.replace(/\{(\w+)\}/g, (_, token) => sampleValues[token] ?? '')}.jpg`,
  })
}
