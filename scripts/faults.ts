import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { startVitest } from 'vitest/node'
import type {} from '../test/faults/support/report.ts'
import { formatTable } from './fault-table.ts'

/** `npm run test:faults`: the matrix of faults, and at its end what came of each as a table. */
const heads = ['fault', 'what the user is told', 'files', 'catalogue', 'requests', 'ok']

const table: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.toSorted(byPath).flatMap((module) => [...module.children.allTests()])
    const rows = tests.map(rowOf)
    const failed = tests.filter((test) => test.result().state === 'failed').length
    console.log(`\n${formatTable(heads, rows)}\n`)
    console.log(`${tests.length} faults, ${failed} of them not withstood`)
  },
}

function byPath(a: TestModule, b: TestModule): number {
  return a.moduleId < b.moduleId ? -1 : 1
}

function rowOf(test: TestCase) {
  const { fault, told = [], files = '', catalogue = '', requests = '' } = test.meta().fault ?? {}
  const isToldNothing = told.length === 0 && test.result().state === 'passed'
  return [
    [fault ?? test.name],
    isToldNothing ? ['nothing: all is saved'] : told,
    [files],
    [catalogue],
    [requests],
    [okOf(test)],
  ]
}

function okOf(test: TestCase): string {
  switch (test.result().state) {
    case 'passed':
      return 'yes'
    case 'skipped':
      return 'skip'
    default:
      return 'NO'
  }
}

// Vitest itself sets the exit status.
const vitest = await startVitest('test', process.argv.slice(2), {
  run: true,
  project: ['faults'],
  // Rows wait more than they work.
  maxWorkers: 2,
  reporters: ['default', table],
})
await vitest.close()
