import type { ProjectView } from '../../main/vault/types.ts'
import type {
  ExportView,
  FolderView,
  JobView,
  LibraryView,
  Preferences,
  RetentionView,
  RoomView,
  StillView,
  UpdatesView,
} from '../../preload/contract.ts'

/** A connected project. */
export const fakeProject: ProjectView = {
  id: 'project-1',
  name: 'Webinars',
  apiKeyHint: '4f9c',
  endpoint: 'https://api.videosdk.live',
  storage: 'keychain',
}

export const fakeSandbox: ProjectView = {
  id: 'sandbox',
  name: 'Sandbox',
  apiKeyHint: 'dbox',
  endpoint: 'http://127.0.0.1:4001',
  storage: 'session',
}

export const fakeLibrary: LibraryView = {
  folder: '/home/ada/Pictures/Stills',
  template: '{room}/{date}/{room}_{date}_{time}_{width}x{height}',
}

/** As they are at the very first start. */
export const fakePreferences: Preferences = {
  presets: [],
  defaultOptions: {},
  theme: 'auto',
  language: 'auto',
  notifyFailures: true,
  notifySaved: false,
  keepInTray: true,
  globalShortcut: { accelerator: null, target: 'selected' },
  useAccent: true,
  proxy: 'system',
  lookForUpdates: true,
}

/** Of an app that looks itself, and hasn't yet. */
export const fakeUpdates: UpdatesView = {
  source: 'self',
  activity: 'none',
  share: 0,
  lastCheckedAt: null,
  failure: null,
  ready: null,
  isWaiting: false,
  isPutOff: false,
}

export const fakeFolder: FolderView = {
  id: 1,
  folder: fakeLibrary.folder,
  isCurrent: true,
  isAway: false,
  stills: 0,
  missing: 0,
  scannedAt: null,
}

/** An export that has just begun. */
export const fakeExport: ExportView = {
  id: 'export-1',
  kind: 'zip',
  state: 'running',
  done: 0,
  total: 1,
  file: 'stills.zip',
  skipped: 0,
  failure: null,
}

export const fakeRetention: RetentionView = {
  id: 'rule-1',
  roomId: null,
  scheduleId: null,
  keepLast: null,
  keepDays: null,
  createdAt: '2026-11-23T12:00:00.000Z',
  appliedAt: null,
}

/** Everything made up is counted from here, so that two runs make the same. */
const epoch = Date.UTC(2026, 10, 23, 12)

const customNames = ['weekly-demo', 'main-stage', 'quarterly-results', null, 'support-office-hours']

/** "aaab-aaac-aaad": a room id of the vendor's form, another for every number. */
function fakeRoomId(number: number): string {
  const part = (offset: number) =>
    [3, 2, 1, 0]
      .map((power) => 97 + (Math.floor((number * 7919 + offset) / 26 ** power) % 26))
      .map((code) => String.fromCharCode(code))
      .join('')
  return [part(1), part(40_123), part(91_009)].join('-')
}

/** Room `number` of a project: idle, unless `change` says otherwise. */
export function fakeRoom(number: number, change: Partial<RoomView> = {}): RoomView {
  const name = customNames[number % customNames.length]
  return {
    roomId: fakeRoomId(number),
    customRoomId: name ? `${name}-${number}` : null,
    disabled: false,
    createdAt: new Date(epoch - number * 3_600_000).toISOString(),
    live: null,
    ...change,
  }
}

/** The same room with a running stream. @param minutes since its start */
export function fakeLiveRoom(
  number: number,
  minutes = 10,
  change: Partial<RoomView> = {},
): RoomView {
  const room = fakeRoom(number, change)
  return {
    ...room,
    live: {
      roomId: room.roomId,
      streamId: `stream-${number}`,
      startedAt: new Date(epoch - minutes * 60_000).toISOString(),
      quality: number % 3 === 0 ? 'med' : 'high',
      orientation: number % 4 === 0 ? 'portrait' : 'landscape',
    },
  }
}

/** A whole, verified still. */
export function fakeStill(number: number, change: Partial<StillView> = {}): StillView {
  const roomId = change.roomId ?? fakeRoomId((number % 12) + 1)
  const capturedAt = epoch - number * 95_000
  return {
    place: capturedAt * 256,
    id: `still-${number}`,
    jobId: `job-of-still-${number}`,
    projectId: 'project-1',
    projectName: 'Webinars',
    roomId,
    customRoomId: null,
    file: `${roomId}/2026-11-23/${roomId}_2026-11-23_14-05-09_1280x720.jpg`,
    bytes: 215_000 + number * 1_731,
    width: 1280,
    height: 720,
    format: 'jpg',
    convertedFrom: null,
    fittedFrom: null,
    sha256: number.toString(16).padStart(64, '9f86d081884c7d65'),
    capturedAt: new Date(capturedAt).toISOString(),
    savedAt: new Date(capturedAt + 1_200).toISOString(),
    options: {},
    differences: [],
    assessment: null,
    attempts: 1,
    ms: 1_240,
    serverMessage: 'captured thumbnail successfully',
    serverFileName: `thumbnail-${number}.jpg`,
    sourceHost: 'cdn.videosdk.live',
    origin: 'captured',
    missingSince: null,
    changedAt: null,
    favourite: false,
    tags: [],
    note: '',
    isAway: false,
    ...change,
  }
}

/** A capture that was just asked for. */
export function fakeJob(number: number, change: Partial<JobView> = {}): JobView {
  return {
    id: `job-${number}`,
    batchId: 'batch-1',
    projectId: 'project-1',
    roomId: fakeRoomId(number),
    customRoomId: null,
    state: 'queued',
    paused: false,
    options: {},
    attempts: 0,
    createdAt: new Date(epoch + number * 1_000).toISOString(),
    failure: null,
    stillId: null,
    ...change,
  }
}
