import { benchBatch } from './batch.ts'
import { benchCapture } from './capture.ts'
import { benchLibrary } from './library.ts'
import { benchMany } from './many.ts'
import { benchMemory } from './memory.ts'
import { benchPress } from './press.ts'
import { benchPreviews } from './previews.ts'
import type { Report } from './report.ts'
import { benchRooms } from './rooms.ts'
import { benchSchedule } from './schedule.ts'
import type { Sizes } from './sizes.ts'
import { benchStart } from './start.ts'

/** All that `npm run bench` can measure, by name and in its order. */
export const benchmarks: Readonly<Record<string, (sizes: Sizes) => Promise<Report>>> = {
  capture: benchCapture,
  batch: benchBatch,
  memory: benchMemory,
  many: benchMany,
  schedule: benchSchedule,
  library: benchLibrary,
  previews: benchPreviews,
  rooms: benchRooms,
  press: benchPress,
  start: benchStart,
}
