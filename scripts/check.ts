import { run } from './run.ts'

/** The gate of every commit: format and lint, types, dead code, unit tests. */
const steps: readonly (readonly [command: string, ...args: string[]])[] = [
  ['biome', 'ci', '--error-on-warnings'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'tsconfig.web.json'],
  ['knip'],
  ['vitest', 'run', '--project', 'unit'],
]

for (const [command, ...args] of steps) {
  console.log(`\n> ${[command, ...args].join(' ')}`)
  const status = await run(command, args)
  if (status !== 0) process.exit(status)
}
