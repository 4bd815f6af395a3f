import { test as base, expect } from '@playwright/test'
import type { Sandbox, SandboxOptions } from '../../main/sandbox/server.ts'
import { startSandbox } from '../../main/sandbox/server.ts'
import { createFolders, testEnvironment } from './app/environment.ts'
import type { StillroomApp } from './app/launch.ts'
import { launchApp } from './app/launch.ts'
import { fillLibrary } from './fill-library.ts'

export { expect } from '@playwright/test'

interface Fixtures {
  /** Variables for the app's environment. */
  readonly appEnv: NodeJS.ProcessEnv
  readonly sandboxOptions: SandboxOptions
  /** Stills that the app finds in its library when it starts. */
  readonly stillsAtStart: number
  /** Problems of the page that the test brings about on purpose. */
  readonly expectedProblems: RegExp | null
  readonly app: StillroomApp
  /** A VideoSDK of the test's own, beside the app. */
  readonly sandbox: Sandbox
}

export const test = base.extend<Fixtures>({
  appEnv: [{}, { option: true }],
  sandboxOptions: [{}, { option: true }],
  stillsAtStart: [0, { option: true }],
  expectedProblems: [null, { option: true }],

  // It takes the sandbox so that its streams play until the app is gone.
  app: async (
    { appEnv, expectedProblems, stillsAtStart, sandbox: _sandbox },
    provide,
    testInfo,
  ) => {
    const folders = await createFolders()
    if (stillsAtStart > 0) await fillLibrary(folders, stillsAtStart)
    const app = await launchApp(folders, testEnvironment(folders, appEnv))
    testInfo.annotations.push({ type: 'runtime', description: app.runtime })
    await provide(app)
    await app.quit()
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('output', { body: app.output(), contentType: 'text/plain' })
    }
    await folders.remove()
    const unexpected = app.problems.filter((problem) => !expectedProblems?.test(problem))
    expect(unexpected, 'problems that the page had').toEqual([])
  },

  sandbox: async ({ sandboxOptions }, provide) => {
    const sandbox = await startSandbox(sandboxOptions)
    await provide(sandbox)
    await sandbox.close()
  },
})
