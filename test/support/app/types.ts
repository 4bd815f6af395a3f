import type { Page } from '@playwright/test'
import type { Runtime } from '../../../preload/contract.ts'
import type { DesktopCall } from '../../host/electron/desktop.ts'
import type { FixtureOrder } from '../../host/fixture-line.ts'

/** Where an app under test keeps everything. Absolute paths. */
export interface AppFolders {
  /** Holds all the others. */
  readonly root: string
  readonly userData: string
  /** The folder for stills. */
  readonly library: string
}

/** See {@link RunningApp.chooseFolder} for the one that is left out. */
export type OutsideOrder = Exclude<FixtureOrder, { readonly type: 'choose-folder' }>

export interface LaunchOptions {
  readonly folders: AppFolders
  readonly env: NodeJS.ProcessEnv
  /** The app's own arguments. With `--hidden` it has no page before {@link RunningApp.nextPage}. */
  readonly args: readonly string[]
  /**
   * Gets what a person would read in the page's console as errors, refusals of the content
   * security policy included.
   */
  readonly problems: string[]
}

/** The running app, whatever it runs on. */
export interface RunningApp {
  readonly page: Page
  /** Process id of the main process. */
  readonly pid: number
  /** What the app's processes have printed so far. */
  output(): string
  /** What main has asked of the desktop so far: nothing of it was opened. */
  desktopCalls(): Promise<readonly DesktopCall[]>
  /** What the folder dialog answers from now on; null cancels it. */
  chooseFolder(folder: string | null): Promise<void>
  /** Does what a person, another program or the system does outside the page. */
  outside(order: OutsideOrder): Promise<void>
  /** The page of the window that was opened after a hidden start, or after another was closed. */
  nextPage(): Promise<Page>
  /** Asks it to quit, as a person does. @returns its exit status */
  quit(): Promise<number | null>
  /** Ends the main process at once, as a crash does. */
  kill(): Promise<void>
}

/** A way to run the app. */
export interface AppRuntime {
  readonly name: Runtime
  launch(options: LaunchOptions): Promise<RunningApp>
}
