import { z } from 'zod'
import type { JobState } from '../main/capture/job.ts'
import type { CaptureOptions, Size } from '../main/capture/options.ts'
import { captureOptionsSchema } from '../main/capture/options.ts'
import type { Failure } from '../main/errors.ts'
import type { Still } from '../main/library/still.ts'
import type { ProjectView, VaultStatus } from '../main/vault/types.ts'
import type { LiveStream, Orientation, Quality, Room } from '../main/videosdk/types.ts'

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

/** A capture as the page sees it: no paths, no addresses. */
export interface JobView {
  readonly id: string
  readonly projectId: string
  readonly roomId: string
  readonly customRoomId: string | null
  readonly state: JobState
  readonly options: CaptureOptions
  readonly attempts: number
  readonly createdAt: string
  readonly failure: Failure | null
  readonly stillId: string | null
  /** While it downloads. */
  readonly progress?: { readonly bytes: number; readonly total: number | null }
  /** ISO 8601: when the next try starts, while it waits. */
  readonly nextTryAt?: string
}

/** A still without its absolute path; its picture is at `app://stillroom/still/<id>`. */
export type StillView = Omit<Still, 'folder'>

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
  cancelJob: channel(z.strictObject({ jobId: id })).returns<Result<null>>(),
  retryJob: channel(z.strictObject({ jobId: id })).returns<Result<null>>(),
  dismissJob: channel(z.strictObject({ jobId: id })).returns<Result<null>>(),
  listJobs: channel(nothing).returns<Result<readonly JobView[]>>(),
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
  /** A capture changed. */
  readonly job: JobView
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
