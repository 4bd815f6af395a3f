import { gates } from './gates.ts'
import { run } from './run.ts'

/** `npm run check`, for every commit: the gates, then the unit tests. */
for (const [command, ...args] of [...gates, ['vitest', 'run', '--project', 'unit'] as const]) {
  console.log(`\n> ${[command, ...args].join(' ')}`)
  const status = await run(command, args)
  if (status !== 0) process.exit(status)
}
