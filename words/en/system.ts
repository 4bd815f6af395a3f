import { createCountOf } from '../count.ts'

const countOf = createCountOf('en-GB')

/** Menus, the tray and notifications: what the system shows in Stillroom's name. */
export const system = {
  menu: {
    file: 'File',
    edit: 'Edit',
    capture: 'Capture',
    view: 'View',
    window: 'Window',
    help: 'Help',
    theme: 'Theme',
    about: 'About Stillroom',
    services: 'Services',
    hide: 'Hide Stillroom',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quit: 'Quit Stillroom',
    closeWindow: 'Close Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select All',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    minimise: 'Minimise',
    zoom: 'Zoom',
    bringToFront: 'Bring All to Front',
  },
  tray: {
    show: 'Show Stillroom',
    captureSelected: 'Capture the selected rooms',
    captureFavourites: 'Capture the favourites',
    pauseCaptures: 'Pause all captures',
    resumeCaptures: 'Resume all captures',
    stop: (schedule: string) => `Stop: ${schedule}`,
    pauseSchedules: 'Pause all schedules',
    resumeSchedules: (count: number) =>
      `Resume ${countOf(count, 'paused schedule', 'paused schedules')}`,
    quit: 'Quit Stillroom',
    idle: 'Stillroom',
    running: (count: number) => `Stillroom: ${countOf(count, 'schedule', 'schedules')}`,
  },
  schedule: {
    every: {
      hours: (count: number) => (count === 1 ? 'Every hour' : `Every ${count} hours`),
      minutes: (count: number) => (count === 1 ? 'Every minute' : `Every ${count} minutes`),
      seconds: (count: number) => (count === 1 ? 'Every second' : `Every ${count} seconds`),
      milliseconds: (count: number) => `Every ${count} ms`,
    },
    allLive: 'all live rooms',
    rooms: (count: number) => countOf(count, 'room', 'rooms'),
    line: (every: string, rooms: string, project: string) => `${every}, ${rooms} of ${project}`,
  },
  notice: {
    failed: (count: number) => countOf(count, 'capture failed', 'captures failed'),
    saved: (count: number) => countOf(count, 'still saved', 'stills saved'),
    /** Both in one batch. */
    savedBeside: (count: number) => `${countOf(count, 'still was', 'stills were')} saved.`,
    project: (name: string) => `Project ${name}`,
    scheduleFails: 'A schedule’s captures fail',
    notCaptured: 'Nothing was captured',
    staysInTray: 'Stillroom goes on in the tray',
    staysForSchedules: (count: number) =>
      count === 1
        ? 'Its schedule keeps capturing. Quit Stillroom from the tray’s menu.'
        : `Its ${count} schedules keep capturing. Quit Stillroom from the tray’s menu.`,
    staysForShortcut: 'Its shortcut keeps working. Quit Stillroom from the tray’s menu.',
  },
  link: {
    title: 'A room from a link',
    unknownRoom: (roomId: string) => `${roomId} is not among the rooms of this project.`,
    unknownRoomAction: 'If it is a room of this project, add it to the list.',
    addRoom: 'Add room',
  },
}
