import { mkdir, readFile, rm } from 'node:fs/promises'
import { gates } from './gates.ts'
import { run } from './run.ts'
import { provideTestNeeds } from './test-needs.ts'

/** `npm test`: everything, on a machine that may have nothing but Node. */
interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 }
const vitestReport = 'test-results/vitest.json'
const e2eReport = 'test-results/e2e.json'
const guardReport = 'test-results/guard.json'

// Reports of an earlier run must not stand in for this one's.
await rm('test-results', { recursive: true, force: true })
await mkdir('test-results')
await provideTestNeeds()
const results: boolean[] = []
for (const [command, ...args] of [
  ...gates,
  ['electron-vite', 'build', '--logLevel', 'warn'] as const,
]) {
  results.push(await step(command, ...args))
}
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
await step('vitest', 'run', ...reporters)
await step('playwright', 'test')
// Last and alone: nothing else may have the machine while it measures.
await step('node', 'test/bench/guard/main.ts')
finish([gateCounts(results), await vitestCounts(), await e2eCounts(), await guardCounts()])

async function step(command: string, ...args: readonly string[]): Promise<boolean> {
  console.log(`\n> ${[command, ...args].join(' ')}`)
  return (await run(command, args)) === 0
}

function gateCounts(results: readonly boolean[]): Counts {
  const passed = results.filter(Boolean).length
  return { ...none, passed, failed: results.length - passed }
}

async function vitestCounts(): Promise<Counts> {
  const report = await readReport(vitestReport)
  return {
    passed: Number(report?.numPassedTests ?? 0),
    // A run without a report did not come to its end.
    failed: report ? Number(report.numFailedTests) + failedFiles(report) : 1,
    skipped: Number(report?.numPendingTests ?? 0),
  }
}

/** Files that failed before any of their tests ran count as one failure each. */
function failedFiles(report: Record<string, unknown>): number {
  const files = report.testResults as readonly { status: string; assertionResults: unknown[] }[]
  return files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
}

async function e2eCounts(): Promise<Counts> {
  const report = await readReport(e2eReport)
  const stats = report?.stats as Record<string, number> | undefined
  const errors = (report?.errors as readonly unknown[] | undefined)?.length ?? 1
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (stats?.unexpected ?? 0) + errors,
    skipped: stats?.skipped ?? 0,
  }
}

/** Speed: ratios that have not become twice as bad. */
async function guardCounts(): Promise<Counts> {
  const report = await readReport(guardReport)
  if (!report) return { ...none, failed: 1 }
  return { ...none, passed: Number(report.passed), failed: Number(report.failed) }
}

async function readReport(file: string): Promise<Record<string, unknown> | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  } catch {
    return null
  }
}

/** The closing line that continuous integration reads. */
function finish(all: readonly Counts[]): void {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  const failed = sum('failed')
  const skipped = sum('skipped')
  console.log(
    `\n${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}
