import type { TestContext } from 'vitest'

/** What one row of the matrix came to, for the table at the end of `npm run test:faults`. */
export interface FaultReport {
  readonly fault: string
  /** What the user was told, a sentence or more each. */
  readonly told: readonly string[]
  readonly files: string
  readonly catalogue: string
  readonly requests: string
}

declare module 'vitest' {
  interface TaskMeta {
    fault?: FaultReport
  }
}

/** Hands the row to the table. Called before anything is asserted, so that a failing row is shown. */
export function report(context: TestContext, row: FaultReport): void {
  context.task.meta.fault = row
}
