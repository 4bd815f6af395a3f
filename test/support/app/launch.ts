import type { Runtime } from '../../../preload/contract.ts'
import { electronRuntime } from './electron-app.ts'
import { hostRuntime } from './host-app.ts'
import { electronBinary } from './runtime.ts'
import type { AppFolders, AppRuntime, RunningApp } from './types.ts'

/** The app under test: one test's own, from start to end. */
export interface StillroomApp
  extends Pick<
      RunningApp,
      'pid' | 'page' | 'chooseFolder' | 'desktopCalls' | 'outside' | 'nextPage'
    >,
    AppFolders {
  readonly runtime: Runtime
  /** What all of its runs have printed. */
  output(): string
  /** See {@link LaunchOptions.problems}. A test fails at its end if it had unexpected ones. */
  readonly problems: readonly string[]
  /**
   * Quits in good order and starts again on the same folders.
   *
   * @param args the app's own arguments; none by default
   */
  restart(args?: readonly string[]): Promise<void>
  /** Kills the main process and starts again on the same folders. */
  crash(): Promise<void>
  /** Quits in good order; nothing runs after it. */
  quit(): Promise<void>
}

/** The runtime of this machine: real Electron where its binary is installed, else the host. */
function chooseRuntime(): AppRuntime {
  const binary = electronBinary()
  return binary === null ? hostRuntime : electronRuntime(binary)
}

/**
 * Starts the app and keeps it across restarts.
 *
 * @param runtime what this machine has, by default
 */
export async function launchApp(
  folders: AppFolders,
  env: NodeJS.ProcessEnv,
  runtime: AppRuntime = chooseRuntime(),
): Promise<StillroomApp> {
  const problems: string[] = []
  const outputs: (() => string)[] = []
  let isRunning = false

  const output = () => outputs.map((text) => text()).join('')

  async function start(args: readonly string[] = []): Promise<RunningApp> {
    const started = await runtime.launch({ folders, env, args, problems })
    outputs.push(started.output)
    isRunning = true
    return started
  }

  async function quit(): Promise<void> {
    if (!isRunning) return
    isRunning = false
    const status = await running.quit()
    if (status !== 0) throw new Error(`The app ended with status ${status}:\n${output()}`)
  }

  let running = await start()
  return {
    ...folders,
    runtime: runtime.name,
    problems,
    get page() {
      return running.page
    },
    get pid() {
      return running.pid
    },
    output,
    desktopCalls: () => running.desktopCalls(),
    chooseFolder: (folder) => running.chooseFolder(folder),
    outside: (order) => running.outside(order),
    nextPage: () => running.nextPage(),
    quit,
    async restart(args) {
      await quit()
      running = await start(args)
    },
    async crash() {
      isRunning = false
      await running.kill()
      running = await start()
    },
  }
}
