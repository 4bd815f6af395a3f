/** What every commit must pass before any test runs: format and lint, types, dead code. */
export const gates: readonly (readonly [command: string, ...args: string[]])[] = [
  ['biome', 'ci', '--error-on-warnings'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'tsconfig.web.json'],
  ['knip'],
]
