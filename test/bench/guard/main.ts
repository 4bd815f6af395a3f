import { mkdir, writeFile } from 'node:fs/promises'
import { table } from '../../../main/cli/output.ts'
import type { Guarded } from './guarded.ts'
import { guarded } from './guarded.ts'
import type { Verdict } from './verdict.ts'
import { better, isBad, judge } from './verdict.ts'

/**
 * `npm run bench:guard`: fails where a ratio to a baseline has become twice as bad as it usually is.
 * Something else may have had the machine for a moment, so what fails is measured again.
 */
const tries = 3
const report = 'test-results/guard.json'

const verdicts: Verdict[] = []
for (const each of guarded) verdicts.push(...(await measure(each)))
print()
const failed = verdicts.filter(isBad).length
await mkdir('test-results', { recursive: true })
await writeFile(report, JSON.stringify({ passed: verdicts.length - failed, failed }))
process.exitCode = failed === 0 ? 0 : 1

async function measure(benchmark: Guarded): Promise<readonly Verdict[]> {
  let best = judge(benchmark, await benchmark.run())
  for (let again = 1; again < tries && best.some(isBad); again += 1) {
    best = better(best, judge(benchmark, await benchmark.run()))
  }
  return best
}

function print(): void {
  const rows = verdicts.map((verdict) => [
    isBad(verdict) ? 'FAILED' : 'ok',
    verdict.name,
    verdict.found?.toFixed(2) ?? 'not measured',
    verdict.usual.toFixed(2),
  ])
  console.log(table(['', 'ratio', 'found', 'usual'], rows))
}
