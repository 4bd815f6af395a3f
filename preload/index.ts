import { contextBridge, ipcRenderer } from 'electron'
import type { ChannelName, EventName, StillroomApi } from './contract.ts'

/**
 * The page's whole view of the outside: one function a channel, and the named events. The names
 * are written out again, because the contract itself would bring its schemas into the page; a
 * missing or a foreign name does not compile.
 */
const channels: Readonly<Record<ChannelName, true>> = {
  getAppState: true,
  connectProject: true,
  reconnectProject: true,
  removeProject: true,
  selectProject: true,
  checkKeychain: true,
  openSandbox: true,
  listRooms: true,
  listLive: true,
  getRoomMarks: true,
  setFavourites: true,
  setHidden: true,
  addRoom: true,
  removeRoom: true,
  restoreRoom: true,
  listNewestStills: true,
  capture: true,
  rememberOptions: true,
  pauseJobs: true,
  resumeJobs: true,
  cancelJobs: true,
  retryJobs: true,
  dismissJobs: true,
  listJobs: true,
  listBatches: true,
  listFlows: true,
  probeNow: true,
  setConcurrency: true,
  listSchedules: true,
  addSchedule: true,
  stopSchedule: true,
  startSchedule: true,
  removeSchedule: true,
  listTicks: true,
  listStills: true,
  listPlaces: true,
  countStills: true,
  matchPlaces: true,
  getStills: true,
  checkRooms: true,
  listFacets: true,
  annotateStills: true,
  trashStills: true,
  listTrash: true,
  undoTrash: true,
  showStill: true,
  openStill: true,
  copyImage: true,
  copyPaths: true,
  copyRequest: true,
  dragStills: true,
  saveStillAs: true,
  startExport: true,
  cancelExport: true,
  showExport: true,
  listExports: true,
  exportAbilities: true,
  listFolders: true,
  addFolder: true,
  removeFolder: true,
  startScan: true,
  cancelScan: true,
  getScan: true,
  getLibraryOptions: true,
  setLibraryOptions: true,
  listRetention: true,
  tryRetention: true,
  setRetention: true,
  removeRetention: true,
  copyHash: true,
  chooseFolder: true,
  openFolder: true,
  previewTemplate: true,
  setTemplate: true,
  changePreferences: true,
  setFullScreen: true,
  pageReady: true,
  tellSelection: true,
  tellNetwork: true,
  getShortcutStatus: true,
  getLaunchAtLogin: true,
  setLaunchAtLogin: true,
  listWays: true,
  makeDiagnostics: true,
  copyDiagnostics: true,
  openLogs: true,
  getUpdates: true,
  checkForUpdates: true,
  installUpdate: true,
  putOffUpdate: true,
  openDocumentation: true,
}

const events: Readonly<Record<EventName, true>> = {
  jobs: true,
  batches: true,
  flow: true,
  liveFound: true,
  roomMarks: true,
  schedule: true,
  scheduleRemoved: true,
  still: true,
  stillsChanged: true,
  trash: true,
  export: true,
  scan: true,
  folders: true,
  library: true,
  preferences: true,
  vault: true,
  updates: true,
  notice: true,
  fullScreen: true,
  command: true,
  selectRoom: true,
  openPlace: true,
  shortcut: true,
  accent: true,
  awake: true,
}

function invokers() {
  return Object.fromEntries(
    Object.keys(channels).map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
  )
}

function subscribe(event: string, listener: (payload: unknown) => void): () => void {
  if (!Object.hasOwn(events, event)) throw new Error(`invalid-options: no event '${event}'`)
  // The IPC event object stays here: it would hand the page a way to the IPC itself.
  const relay = (_: unknown, payload: unknown) => listener(payload)
  ipcRenderer.on(event, relay)
  return () => void ipcRenderer.off(event, relay)
}

const api = { ...invokers(), subscribe } as StillroomApi

contextBridge.exposeInMainWorld('stillroom', api)
