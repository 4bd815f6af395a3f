import { z } from 'zod'
import type { Size } from '../main/capture/options.ts'
import { captureOptionsSchema, sizeLimits } from '../main/capture/options.ts'
import type { LastOptions } from '../main/capture/presets.ts'
import { lastingOptionsSchema } from '../main/capture/presets.ts'
import { concurrencyLimits } from '../main/capture/queue.ts'
import { scheduleSpecSchema } from '../main/capture/schedule/schedule.ts'
import { jobScopeSchema } from '../main/capture/scope.ts'
import type { RoomCondition } from '../main/conditions/condition.ts'
import type { Failure } from '../main/errors.ts'
import { exportSpecSchema } from '../main/export/export-spec.ts'
import type { Facets, PlacePage } from '../main/library/gallery/still-query.ts'
import { stillCursorSchema, stillQuerySchema } from '../main/library/gallery/still-query.ts'
import { retentionRuleSchema } from '../main/library/retention-rule.ts'
import type { Policy } from '../main/policy/policy.ts'
import type { RoomMarks } from '../main/rooms/room-marks.ts'
import { mostMarked } from '../main/rooms/room-marks.ts'
import type { Preferences } from '../main/settings.ts'
import { preferencePatchSchema } from '../main/settings.ts'
import type { ProjectView, VaultStatus } from '../main/vault/types.ts'
import type { FirstRooms, LiveStream, Orientation, Quality, Room } from '../main/videosdk/types.ts'
import { imageFormats } from '../main/videosdk/types.ts'
import type { Spoken } from '../words/language.ts'
import type { CommandId } from './commands.ts'
import type {
  BatchView,
  ExportView,
  FlowView,
  FolderView,
  JobView,
  LaunchAtLogin,
  LibraryOptions,
  Place,
  RetentionTrial,
  RetentionView,
  ScanView,
  ScheduleView,
  ShortcutStatus,
  StillView,
  TickView,
  TrashView,
  UpdatesView,
  WayView,
} from './views.ts'

export type { RoomCondition } from '../main/conditions/condition.ts'
export type {
  BatchView,
  ExportView,
  FlowView,
  FolderView,
  JobView,
  LaunchAtLogin,
  LibraryOptions,
  RetentionTrial,
  RetentionView,
  ScanView,
  ScheduleView,
  ShortcutStatus,
  StillView,
  TickView,
  TrashView,
  UpdatesView,
  WayView,
} from './views.ts'

/**
 * Everything that the window and the main process may say to each other. docs/contract.md has the
 * recipe for adding a channel.
 */

/** An expected outcome: exceptions mean bugs or refused calls. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

export type { Preferences } from '../main/settings.ts'

export type Theme = Preferences['theme']

/** The page's runtime, as every report must say which it ran on. */
export type Runtime = 'electron' | 'chromium-host'

/** The folder that stills go to. */
export interface LibraryView {
  readonly folder: string
  readonly template: string
  /** What is wrong with the folder right now. */
  readonly problem?: Failure
}

/** What an administrator has fixed on this computer. */
interface PolicyView extends Policy {
  /** What of the policy could not be followed: English sentences. */
  readonly problems: readonly string[]
}

/** Something that happened outside the page's own actions and that a person should know. */
export interface Notice {
  readonly id: string
  readonly failure: Failure
}

/** The preferences changed, on whatever way. */
export interface PreferencesEvent {
  readonly preferences: Preferences
  readonly spoken: Spoken
}

/** All that the page needs to draw its first frame. */
export interface AppState {
  readonly version: string
  readonly runtime: Runtime
  readonly platform: string
  readonly preferences: Preferences
  /** What the page speaks: the chosen language, or the system's best. */
  readonly spoken: Spoken
  readonly projects: readonly ProjectView[]
  readonly activeProjectId: string | null
  /** Null while the keychain has not answered yet: the event `vault` follows. */
  readonly vault: VaultStatus | null
  readonly library: LibraryView
  readonly policy: PolicyView
  readonly notices: readonly Notice[]
  /** Captures at a time that the settings allow, 1..32. */
  readonly concurrency: number
  /** This computer's, by its IANA name: what a new schedule starts with. */
  readonly timeZone: string
  /** What each project's last press was made with, newest first. */
  readonly lastOptions: readonly LastOptions[]
  readonly standardSizes: Readonly<Record<Quality, Readonly<Record<Orientation, Size>>>>
  readonly sizeLimits: { readonly min: number; readonly max: number }
  /** The system's accent colour as `#rrggbb`; null where it has none. */
  readonly accent: string | null
}

export interface RoomView extends Room {
  readonly live: LiveStream | null
}

/** What somebody has said about the rooms of a project. */
export interface RoomMarksView extends RoomMarks {
  readonly projectId: string
}

/** The result of a file-name template for a made-up still. */
export interface TemplatePreview {
  readonly file: string
}

interface Channel<Args extends z.ZodType, Value> {
  readonly args: Args
  /** Only its type matters: it names what the handler resolves with. */
  readonly result?: Value
}

function channel<Args extends z.ZodType>(args: Args) {
  return { returns: <Value>(): Channel<Args, Value> => ({ args }) }
}

const nothing = z.undefined()
const id = z.string().min(1).max(100)
const roomId = z.string().min(1).max(200)
const roomMarkArgs = z.strictObject({ projectId: id, roomIds: z.array(roomId).max(mostMarked) })
const place = z.int().min(0)
const places = z.array(place).min(1).max(100_000)
const tag = z.string().trim().min(1).max(50)
const room = { roomId, customRoomId: z.string().max(1000).nullable() } as const
const rooms = z.array(z.strictObject(room)).max(1000)
/**
 * With an id, what the page shows of a press is the capture itself from the start. In small letters
 * only: the id is part of a file's name, and some systems take both cases for the same.
 */
const capturedRoom = z.strictObject({ ...room, jobId: z.uuidv4().lowercase().optional() })
const side = z.int().min(sizeLimits.min).max(sizeLimits.max)

/** Channel -> arguments and result. Folders are chosen in main's dialog; stills are named by id. */
export const contract = {
  getAppState: channel(nothing).returns<AppState>(),
  connectProject: channel(
    z.strictObject({
      name: z.string().max(1000),
      apiKey: z.string().max(1000),
      secret: z.string().max(10_000),
      endpoint: z.string().max(1000).optional(),
    }),
  ).returns<Result<ProjectView>>(),
  reconnectProject: channel(
    z.strictObject({ projectId: id, secret: z.string().max(10_000) }),
  ).returns<Result<ProjectView>>(),
  removeProject: channel(z.strictObject({ projectId: id })).returns<Result<null>>(),
  selectProject: channel(z.strictObject({ projectId: id.nullable() })).returns<Result<null>>(),
  /** Asks it anew, whatever it has said before. */
  checkKeychain: channel(nothing).returns<Result<VaultStatus>>(),
  openSandbox: channel(nothing).returns<Result<ProjectView>>(),
  /** Newest first; the first of them come in one request, all of thousands take a while. */
  listRooms: channel(z.strictObject({ projectId: id, part: z.enum(['first', 'whole']) })).returns<
    Result<FirstRooms>
  >(),
  /**
   * A quick look is cheaper: of the rooms in which people are without a stream it asks some. What
   * is found meanwhile comes as `liveFound`.
   */
  listLive: channel(z.strictObject({ projectId: id, look: z.enum(['quick', 'whole']) })).returns<
    Result<readonly LiveStream[]>
  >(),
  getRoomMarks: channel(z.strictObject({ projectId: id })).returns<Result<RoomMarks>>(),
  /** All of them, in the order in which they are to stand. */
  setFavourites: channel(roomMarkArgs).returns<Result<null>>(),
  /** All of them. */
  setHidden: channel(roomMarkArgs).returns<Result<null>>(),
  /** By its room id or custom id, which the API must know. */
  addRoom: channel(z.strictObject({ projectId: id, id: z.string().max(1000) })).returns<
    Result<Room>
  >(),
  /** Takes back that a room was added; `restoreRoom` undoes that, as long as Stillroom runs. */
  removeRoom: channel(z.strictObject({ projectId: id, roomId })).returns<Result<null>>(),
  restoreRoom: channel(z.strictObject({ projectId: id, roomId })).returns<Result<null>>(),
  /** Of each of the rooms that has one, its newest still. */
  listNewestStills: channel(z.strictObject({ roomIds: z.array(roomId).min(1).max(200) })).returns<
    Result<readonly StillView[]>
  >(),
  capture: channel(
    z.strictObject({
      projectId: id,
      rooms: z.array(capturedRoom).min(1).max(1000),
      options: captureOptionsSchema,
    }),
  ).returns<Result<readonly JobView[]>>(),
  /** What the project's captures begin with from now on. */
  rememberOptions: channel(
    z.strictObject({ projectId: id, options: lastingOptionsSchema }),
  ).returns<Result<null>>(),
  pauseJobs: channel(z.strictObject({ scope: jobScopeSchema })).returns<Result<null>>(),
  resumeJobs: channel(z.strictObject({ scope: jobScopeSchema })).returns<Result<null>>(),
  cancelJobs: channel(z.strictObject({ scope: jobScopeSchema })).returns<Result<null>>(),
  /** Of more than one job: those that failed, not those that somebody cancelled. */
  retryJobs: channel(z.strictObject({ scope: jobScopeSchema })).returns<Result<null>>(),
  dismissJobs: channel(z.strictObject({ scope: jobScopeSchema })).returns<Result<null>>(),
  listJobs: channel(nothing).returns<Result<readonly JobView[]>>(),
  /** Newest first: those under way, and the last ones that ended. */
  listBatches: channel(nothing).returns<Result<readonly BatchView[]>>(),
  /** Of each project that has captured since Stillroom started. */
  listFlows: channel(nothing).returns<Result<readonly FlowView[]>>(),
  /** Looks at once whether the project's server can be reached again. */
  probeNow: channel(z.strictObject({ projectId: id })).returns<Result<null>>(),
  setConcurrency: channel(
    z.strictObject({
      concurrency: z.number().int().min(concurrencyLimits.min).max(concurrencyLimits.max),
    }),
  ).returns<Result<null>>(),
  listSchedules: channel(nothing).returns<Result<readonly ScheduleView[]>>(),
  addSchedule: channel(scheduleSpecSchema).returns<Result<ScheduleView>>(),
  stopSchedule: channel(z.strictObject({ scheduleId: id })).returns<Result<null>>(),
  startSchedule: channel(z.strictObject({ scheduleId: id })).returns<Result<null>>(),
  /** Its stills stay. */
  removeSchedule: channel(z.strictObject({ scheduleId: id })).returns<Result<null>>(),
  /** Newest first; `before` is the first tick of the row to go on after. */
  listTicks: channel(
    z.strictObject({
      scheduleId: id,
      limit: z.number().int().min(1).max(200),
      before: z.number().int().min(0).optional(),
    }),
  ).returns<Result<readonly TickView[]>>(),
  listStills: channel(
    z.strictObject({ limit: z.number().int().min(1).max(200), before: id.optional() }),
  ).returns<Result<readonly StillView[]>>(),
  /** A part of the gallery's order, from its beginning or from `after` on. */
  listPlaces: channel(
    z.strictObject({
      query: stillQuerySchema,
      after: stillCursorSchema.nullable(),
      limit: z.int().min(1).max(1_000_000),
    }),
  ).returns<Result<PlacePage>>(),
  /** How many the query has, which is known long before all of their places are here. */
  countStills: channel(z.strictObject({ query: stillQuerySchema })).returns<Result<number>>(),
  /** Those of the places that the query has. */
  matchPlaces: channel(
    z.strictObject({ query: stillQuerySchema, places: places.max(5000) }),
  ).returns<Result<readonly number[]>>(),
  /** Those of the stills that there are, in no particular order. */
  getStills: channel(z.strictObject({ places: places.max(500) })).returns<
    Result<readonly StillView[]>
  >(),
  /** Of those of the rooms that have a still in real time: whether it is black, or stands still. */
  checkRooms: channel(z.strictObject({ roomIds: z.array(roomId).min(1).max(200) })).returns<
    Result<readonly RoomCondition[]>
  >(),
  listFacets: channel(nothing).returns<Result<Facets>>(),
  annotateStills: channel(
    z.strictObject({
      places,
      favourite: z.boolean().optional(),
      addTags: z.array(tag).max(50).optional(),
      removeTags: z.array(tag).max(50).optional(),
      note: z.string().max(5000).optional(),
    }),
  ).returns<Result<null>>(),
  /** They go to the system's trash in a while; until then it can be undone. */
  trashStills: channel(z.strictObject({ places })).returns<Result<TrashView>>(),
  /** Those that wait, oldest first. */
  listTrash: channel(nothing).returns<Result<readonly TrashView[]>>(),
  undoTrash: channel(z.strictObject({ trashId: id })).returns<Result<null>>(),
  showStill: channel(z.strictObject({ stillId: id })).returns<Result<null>>(),
  /** `other` asks which program shall open it. */
  openStill: channel(
    z.strictObject({ stillId: id, program: z.enum(['default', 'other']) }),
  ).returns<Result<null>>(),
  copyImage: channel(z.strictObject({ stillId: id })).returns<Result<null>>(),
  /** Puts the absolute paths on the clipboard, one a line. */
  copyPaths: channel(z.strictObject({ places: places.max(10_000) })).returns<Result<null>>(),
  /** Puts the request that made the still on the clipboard, with a placeholder for the token. */
  copyRequest: channel(
    z.strictObject({ stillId: id, language: z.enum(['curl', 'node', 'php', 'python']) }),
  ).returns<Result<null>>(),
  /** Hands the files to the system's drag and drop; to be called while a drag begins. */
  dragStills: channel(z.strictObject({ places: places.max(1000) })).returns<Result<null>>(),
  /** Asks where to. The result is the name that was given; null where nothing was chosen. */
  saveStillAs: channel(
    z.strictObject({
      stillId: id,
      format: z.enum(imageFormats),
      size: z.strictObject({ width: side, height: side, mode: z.enum(['crop', 'pad']) }).nullable(),
    }),
  ).returns<Result<{ readonly file: string } | null>>(),
  /** Asks where to; null where nothing was chosen. */
  startExport: channel(z.strictObject({ places, spec: exportSpecSchema })).returns<
    Result<ExportView | null>
  >(),
  cancelExport: channel(z.strictObject({ exportId: id })).returns<Result<null>>(),
  showExport: channel(z.strictObject({ exportId: id })).returns<Result<null>>(),
  /** Since Stillroom started, newest first. */
  listExports: channel(nothing).returns<Result<readonly ExportView[]>>(),
  /** `mp4` needs ffmpeg. */
  exportAbilities: channel(nothing).returns<Result<{ readonly mp4: boolean }>>(),
  listFolders: channel(nothing).returns<Result<readonly FolderView[]>>(),
  /** Asks for a folder and takes up the images in it; null where nothing was chosen. */
  addFolder: channel(nothing).returns<Result<FolderView | null>>(),
  /** Its stills leave the library; its files stay. */
  removeFolder: channel(z.strictObject({ folderId: z.int().min(1) })).returns<Result<null>>(),
  /** Begins; `scan` events tell how it goes. Does nothing while one is under way. */
  startScan: channel(z.strictObject({ kind: z.enum(['scan', 'verify']) })).returns<Result<null>>(),
  cancelScan: channel(nothing).returns<Result<null>>(),
  /** The one under way, or the last one since Stillroom started. */
  getScan: channel(nothing).returns<Result<ScanView | null>>(),
  getLibraryOptions: channel(nothing).returns<Result<LibraryOptions>>(),
  setLibraryOptions: channel(
    z
      .strictObject({
        sidecars: z.boolean().optional(),
        previewLimit: z
          .int()
          .min(50 * 1_000_000)
          .max(100 * 1_000_000_000)
          .optional(),
      })
      // Anything that is some object would be one without a change.
      .refine((patch) => Object.keys(patch).length > 0),
  ).returns<Result<LibraryOptions>>(),
  listRetention: channel(nothing).returns<Result<readonly RetentionView[]>>(),
  /** What the rule would send to the trash if it were set. */
  tryRetention: channel(retentionRuleSchema).returns<Result<RetentionTrial>>(),
  /** Replaces the rule of the same room or schedule. */
  setRetention: channel(retentionRuleSchema).returns<Result<RetentionView>>(),
  removeRetention: channel(z.strictObject({ retentionId: id })).returns<Result<null>>(),
  /** Puts the still's SHA-256 on the clipboard: the page itself has no permission for that. */
  copyHash: channel(z.strictObject({ stillId: id })).returns<Result<null>>(),
  chooseFolder: channel(nothing).returns<Result<LibraryView>>(),
  openFolder: channel(nothing).returns<Result<null>>(),
  previewTemplate: channel(z.strictObject({ template: z.string().max(1000) })).returns<
    Result<TemplatePreview>
  >(),
  setTemplate: channel(z.strictObject({ template: z.string().max(1000) })).returns<
    Result<LibraryView>
  >(),
  /** The event `preferences` tells the outcome to every part of the page. */
  changePreferences: channel(preferencePatchSchema).returns<Result<null>>(),
  /** The event `fullScreen` tells when the window has changed. */
  setFullScreen: channel(z.strictObject({ on: z.boolean() })).returns<Result<null>>(),
  /** The page listens to events from now on: those that waited for it may come. */
  pageReady: channel(nothing).returns<Result<null>>(),
  /** What the global shortcut and the tray capture while nobody looks at the page. */
  tellSelection: channel(z.strictObject({ projectId: id, rooms })).returns<Result<null>>(),
  /** The computer's network came or went. */
  tellNetwork: channel(nothing).returns<Result<null>>(),
  getShortcutStatus: channel(nothing).returns<Result<ShortcutStatus>>(),
  getLaunchAtLogin: channel(nothing).returns<Result<LaunchAtLogin>>(),
  /** Answers what the system says afterwards. */
  setLaunchAtLogin: channel(z.strictObject({ isOn: z.boolean() })).returns<Result<LaunchAtLogin>>(),
  /** The ways to each project's server and to that of images; `check` asks these servers. */
  listWays: channel(z.strictObject({ check: z.boolean() })).returns<Result<readonly WayView[]>>(),
  getUpdates: channel(nothing).returns<Result<UpdatesView>>(),
  /** Looks now; the event `updates` tells how it goes. */
  checkForUpdates: channel(nothing).returns<Result<null>>(),
  /** Restarts into the new version, at once or as soon as nothing is under way. */
  installUpdate: channel(nothing).returns<Result<null>>(),
  putOffUpdate: channel(nothing).returns<Result<null>>(),
  /** Text for who helps, without secrets and names: to be shown before it is copied. */
  makeDiagnostics: channel(nothing).returns<Result<{ readonly text: string }>>(),
  /** Copies what was shown last. */
  copyDiagnostics: channel(nothing).returns<Result<null>>(),
  /** Opens the folder of the log in the file manager. */
  openLogs: channel(nothing).returns<Result<null>>(),
  openDocumentation: channel(z.strictObject({ page: z.enum(['dashboard', 'capture']) })).returns<
    Result<null>
  >(),
} as const

type Contract = typeof contract
export type ChannelName = keyof Contract

/** What the page passes. */
export type Args<Name extends ChannelName> = z.input<Contract[Name]['args']>
/** What the handler gets, after parsing. */
export type ParsedArgs<Name extends ChannelName> = z.output<Contract[Name]['args']>
export type Returned<Name extends ChannelName> = NonNullable<Contract[Name]['result']>

/** Main -> page. */
export interface Events {
  /** Captures changed, each in its newest state. */
  readonly jobs: readonly JobView[]
  /** Batches began, moved on or ended. */
  readonly batches: readonly BatchView[]
  /** How a project's captures flow has changed. */
  readonly flow: FlowView
  /** Streams that a look at what is live has found so far. */
  readonly liveFound: { readonly projectId: string; readonly streams: readonly LiveStream[] }
  readonly roomMarks: RoomMarksView
  readonly schedule: ScheduleView
  readonly scheduleRemoved: { readonly scheduleId: string }
  /** A still was saved. */
  readonly still: StillView
  /** These stills are others than before, gone, or back; null where it may be any of them. */
  readonly stillsChanged: { readonly places: readonly number[] | null }
  readonly trash: TrashView
  readonly export: ExportView
  readonly scan: ScanView
  readonly folders: readonly FolderView[]
  readonly library: LibraryView
  readonly preferences: PreferencesEvent
  readonly vault: VaultStatus
  readonly updates: UpdatesView
  readonly notice: Notice
  readonly fullScreen: { readonly on: boolean }
  /** Somebody chose a command in a menu of the system's. */
  readonly command: { readonly id: CommandId }
  /** A link asks for this room to be selected, and for nothing else. */
  readonly selectRoom: { readonly roomId: string }
  /** Somebody clicked what tells of this place. */
  readonly openPlace: Place
  readonly shortcut: ShortcutStatus
  /** See {@link AppState.accent}. */
  readonly accent: { readonly accent: string | null }
  /** The computer has slept: what the page knows may be old. */
  readonly awake: null
}

export type EventName = keyof Events

type Invoke<Name extends ChannelName> =
  undefined extends Args<Name>
    ? () => Promise<Returned<Name>>
    : (args: Args<Name>) => Promise<Returned<Name>>

/** `window.stillroom`. A refused call rejects with an Error whose message starts with its code. */
export type StillroomApi = { readonly [Name in ChannelName]: Invoke<Name> } & {
  /** @returns the function that ends the subscription */
  readonly subscribe: <Name extends EventName>(
    event: Name,
    listener: (payload: Events[Name]) => void,
  ) => () => void
}

declare global {
  interface Window {
    readonly stillroom: StillroomApi
  }
}
