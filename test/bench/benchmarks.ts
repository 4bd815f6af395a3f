import type { Report } from './report.ts'
import type { Sizes } from './sizes.ts'

type Benchmark = (sizes: Sizes) => Promise<Report>

/**
 * All that `npm run bench` can measure, by name and in its order. Each is loaded when its turn
 * comes: bundlers and browsers in memory would be counted as the engine's.
 */
export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  capture: async () => (await import('./capture.ts')).benchCapture,
  batch: async () => (await import('./batch.ts')).benchBatch,
  live: async () => (await import('./live.ts')).benchLive,
  memory: async () => (await import('./memory.ts')).benchMemory,
  many: async () => (await import('./many.ts')).benchMany,
  schedule: async () => (await import('./schedule.ts')).benchSchedule,
  soak: async () => (await import('./soak.ts')).benchSoak,
  previews: async () => (await import('./previews.ts')).benchPreviews,
  library: async () => (await import('./library.ts')).benchLibrary,
  scroll: async () => (await import('./scroll.ts')).benchScroll,
  rooms: async () => (await import('./rooms.ts')).benchRooms,
  press: async () => (await import('./press.ts')).benchPress,
  start: async () => (await import('./start.ts')).benchStart,
}
