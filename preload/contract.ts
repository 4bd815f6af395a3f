import { z } from 'zod'
import type { Size } from '../main/capture/options.ts'
import { captureOptionsSchema } from '../main/capture/options.ts'
import { concurrencyLimits } from '../main/capture/queue.ts'
import { scheduleSpecSchema } from '../main/capture/schedule/schedule.ts'
import { jobScopeSchema } from '../main/capture/scope.ts'
import type { Failure } from '../main/errors.ts'
import type { ProjectView, VaultStatus } from '../main/vault/types.ts'
import type { LiveStream, Orientation, Quality, Room } from '../main/videosdk/types.ts'
import type { BatchView, FlowView, JobView, ScheduleView, StillView, TickView } from './views.ts'

export type { BatchView, FlowView, JobView, ScheduleView, StillView, TickView } from './views.ts'

/**
 * Everything that the window and the main process may say to each other. docs/contract.md has the
 * recipe for adding a channel.
 */

/** An expected outcome: exceptions mean bugs or refused calls. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

export type Theme = 'auto' | 'light' | 'dark'

/** The page's runtime, as every report must say which it ran on. */
export type Runtime = 'electron' | 'chromium-host'

/** The folder that stills go to. */
export interface LibraryView {
  readonly folder: string
  readonly template: string
  /** What is wrong with the folder right now. */
  readonly problem?: Failure
}

/** Something that happened outside the page's own actions and that a person should know. */
export interface Notice {
  readonly id: string
  readonly failure: Failure
}

/** All that the page needs to draw its first frame. */
export interface AppState {
  readonly version: string
  readonly runtime: Runtime
  readonly platform: string
  readonly theme: Theme
  readonly projects: readonly ProjectView[]
  readonly activeProjectId: string | null
  /** Null while the keychain has not answered yet: the event `vault` follows. */
  readonly vault: VaultStatus | null
  readonly library: LibraryView
  readonly notices: readonly Notice[]
  /** Captures at a time that the settings allow, 1..32. */
  readonly concurrency: number
  /** This computer's, by its IANA name: what a new schedule starts with. */
  readonly timeZone: string
  readonly standardSizes: Readonly<Record<Quality, Readonly<Record<Orientation, Size>>>>
  readonly sizeLimits: { readonly min: number; readonly max: number }
}

export interface RoomView extends Room {
  readonly live: LiveStream | null
}

export interface RoomsView {
  readonly rooms: readonly RoomView[]
  /** ISO 8601. */
  readonly fetchedAt: string
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
  openSandbox: channel(nothing).returns<Result<ProjectView>>(),
  listRooms: channel(z.strictObject({ projectId: id })).returns<Result<RoomsView>>(),
  listLive: channel(z.strictObject({ projectId: id })).returns<Result<readonly LiveStream[]>>(),
  capture: channel(
    z.strictObject({
      projectId: id,
      rooms: z
        .array(z.strictObject({ roomId, customRoomId: z.string().max(1000).nullable() }))
        .min(1)
        .max(1000),
      options: captureOptionsSchema,
    }),
  ).returns<Result<readonly JobView[]>>(),
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
  showStill: channel(z.strictObject({ stillId: id })).returns<Result<null>>(),
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
  setTheme: channel(z.strictObject({ theme: z.enum(['auto', 'light', 'dark']) })).returns<
    Result<null>
  >(),
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
  readonly schedule: ScheduleView
  readonly scheduleRemoved: { readonly scheduleId: string }
  /** A still was saved. */
  readonly still: StillView
  readonly library: LibraryView
  readonly vault: VaultStatus
  readonly notice: Notice
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
