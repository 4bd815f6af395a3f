import { defineConfig } from 'vitest/config'

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
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
