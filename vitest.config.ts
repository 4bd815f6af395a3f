import { defineConfig } from 'vitest/config'

/**
 * Once more where real processes, sockets and disks are at work on machines of others: what passes
 * only then is marked as such, and is a race to be mended. Rules have no second try.
 */
const retry = process.env.CI ? 1 : 0

/**
 * Five projects: rules in a moment, real parts (processes, sockets, disks) in minutes, the matrix
 * of faults, whose rows `npm run test:faults` prints, hostile images, servers and logs, and what is
 * packed for each system.
 */
export default defineConfig({
  test: {
    // All cores: most of these tests wait for disks, sockets and processes.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Generated cases by the thousand take their time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry,
        },
      },
      {
        test: {
          name: 'security',
          include: ['test/security/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/support/build-first.ts'],
        },
      },
    ],
  },
})
