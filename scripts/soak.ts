import { run } from './run.ts'

/**
 * `npm run soak [-- ROUNDS]`: the kill test for hours, with the rounds of a long night. A day of
 * schedules and faults is `npm run bench -- soak`.
 */
const rounds = process.argv[2] ?? '500'
const test = 'test/integration/capture/kill.test.ts'

process.exitCode = await run('vitest', ['run', '--project', 'integration', test], {
  ...process.env,
  KILL_ROUNDS: rounds,
})
