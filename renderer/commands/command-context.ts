import type { JobCounts } from '../stores/job-counts.ts'
import type { Page } from '../stores/page-store.ts'
import type { Stores } from '../stores/stores.ts'

/** What decides whether a command applies. */
export interface CommandContext {
  readonly page: Page
  /** A project is open: otherwise the window shows the welcome page. */
  readonly hasProject: boolean
  /** The project's secret is at hand, too: its rooms can be asked for and captured. */
  readonly isConnected: boolean
  readonly liveRooms: number
  /** The page that is shown can be searched. */
  readonly canSearch: boolean
  /** Stills wait for the trash. */
  readonly canUndo: boolean
  /** Captures by their state. */
  readonly jobs: JobCounts
}

/** As things are right now. */
export function contextOf(stores: Stores): CommandContext {
  const { activeProjectId, projects } = stores.app.getState()
  const { projectId, rooms } = stores.rooms.getState()
  return {
    page: stores.page.getState().page,
    hasProject: projects.some(({ id }) => id === activeProjectId),
    isConnected: projectId !== null,
    liveRooms: rooms.filter(({ live }) => live).length,
    canSearch: stores.commands.getState().searchFields.length > 0,
    canUndo: stores.undo.getState().undoables.length > 0,
    jobs: stores.jobs.getState().counts,
  }
}
