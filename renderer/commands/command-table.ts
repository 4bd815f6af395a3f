import type { CommandId } from '../../preload/commands.ts'
import type { Theme } from '../../preload/contract.ts'
import { pressCapture, selectedRooms } from '../capture/press-capture.ts'
import { openSettings } from '../settings/open-settings.ts'
import type { Page } from '../stores/page-store.ts'
import type { Stores } from '../stores/stores.ts'
import type { CommandContext } from './command-context.ts'

/** Parts of the shortcuts page and of the palette, in their order. */
export const commandGroups = ['go', 'capture', 'library', 'window'] as const

type CommandGroup = (typeof commandGroups)[number]

/** A command's title is in the catalogue, its keys are in preload/commands.ts. */
export interface CommandRow {
  readonly group: CommandGroup
  readonly applies: (context: CommandContext) => boolean
  readonly run: (stores: Stores) => void
  /** The pages that its keys count on; all of them where it is left out. */
  readonly keysOn?: readonly Page[]
  /** Its keys count over dialogs, too, but never where somebody types. */
  readonly leavesTyping?: true
}

const always = () => true
const withProject = ({ hasProject }: CommandContext) => hasProject
const whenConnected = ({ isConnected }: CommandContext) => isConnected

const commandTable: Readonly<Record<CommandId, CommandRow>> = {
  openRooms: pageRow('rooms'),
  openGallery: pageRow('gallery'),
  openSchedules: pageRow('schedules'),
  openActivity: pageRow('activity'),
  openWall: pageRow('wall'),
  // Without a project as well: there is a language and a folder to choose.
  openSettings: { group: 'go', applies: always, run: (stores) => openSettings(stores) },
  openPalette: {
    group: 'go',
    applies: always,
    run: ({ commands }) => commands.getState().open('palette'),
  },
  search: {
    group: 'go',
    applies: ({ canSearch }) => canSearch,
    run: ({ commands }) => commands.getState().searchFields[0]?.(),
  },
  capture: {
    group: 'capture',
    applies: whenConnected,
    // Elsewhere nobody sees what is selected.
    keysOn: ['rooms'],
    run: (stores) => {
      stores.page.getState().open('rooms')
      pressCapture(stores, selectedRooms(stores))
    },
  },
  captureAllLive: {
    group: 'capture',
    applies: ({ isConnected, liveRooms }) => isConnected && liveRooms > 0,
    keysOn: ['rooms'],
    run: (stores) => {
      stores.page.getState().open('rooms')
      pressCapture(
        stores,
        stores.rooms.getState().rooms.filter(({ live }) => live),
      )
    },
  },
  pauseCaptures: {
    group: 'capture',
    applies: ({ jobs }) => jobs.waiting > 0,
    run: ({ jobs }) => void jobs.getState().pause('all'),
  },
  resumeCaptures: {
    group: 'capture',
    applies: ({ jobs }) => jobs.paused > 0,
    run: ({ jobs }) => void jobs.getState().resume('all'),
  },
  retryCaptures: {
    group: 'capture',
    applies: ({ jobs }) => jobs.failed > 0,
    run: ({ jobs }) => void jobs.getState().retry('all'),
  },
  refreshRooms: {
    group: 'capture',
    applies: whenConnected,
    run: ({ rooms }) => void rooms.getState().refresh(),
  },
  undo: {
    group: 'library',
    applies: ({ canUndo }) => canUndo,
    leavesTyping: true,
    run: ({ undo }) => void undo.getState().undoNewest(),
  },
  openFolder: {
    group: 'library',
    applies: withProject,
    run: ({ app }) => void app.getState().openFolder(),
  },
  chooseFolder: {
    group: 'library',
    applies: withProject,
    run: ({ app }) => void app.getState().chooseFolder(),
  },
  wallFullScreen: {
    group: 'window',
    applies: whenConnected,
    keysOn: ['wall'],
    run: ({ page, wall }) => {
      page.getState().open('wall')
      wall.getState().setAlone(!wall.getState().isAlone)
    },
  },
  openShortcuts: {
    group: 'window',
    applies: always,
    run: ({ commands }) => commands.getState().open('shortcuts'),
  },
  themeAuto: themeRow('auto'),
  themeLight: themeRow('light'),
  themeDark: themeRow('dark'),
  openDocumentation: {
    group: 'window',
    applies: always,
    run: ({ app }) => void app.getState().openDocumentation('capture'),
  },
  // Where Stillroom can't look, the settings say where updates come from.
  checkForUpdates: {
    group: 'window',
    applies: always,
    run: (stores) => {
      openSettings(stores, 'updates')
      void stores.updates.getState().check()
    },
  },
}

function pageRow(page: Page): CommandRow {
  return {
    group: 'go',
    applies: withProject,
    run: (stores) => stores.page.getState().open(page),
  }
}

function themeRow(theme: Theme): CommandRow {
  return {
    group: 'window',
    applies: always,
    run: ({ app }) => void app.getState().change({ theme }),
  }
}

/** What a command does and when, whichever it is. */
export function commandRow(id: CommandId): CommandRow {
  return commandTable[id]
}

/** The command that opens each page. */
export const pageCommands: Readonly<Record<Page, CommandId>> = {
  rooms: 'openRooms',
  gallery: 'openGallery',
  schedules: 'openSchedules',
  activity: 'openActivity',
  wall: 'openWall',
  settings: 'openSettings',
}
