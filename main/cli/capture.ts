import path from 'node:path'
import { checkTemplate, defaultTemplate } from '../capture/file-name.ts'
import { parseCaptureOptions } from '../capture/options.ts'
import { concurrencyLimits, defaultConcurrency } from '../capture/queue.ts'
import { StillroomError } from '../errors.ts'
import { parseRoomId } from '../videosdk/room-id.ts'
import type { CaptureOrder } from './capture-run.ts'
import { captureRun } from './capture-run.ts'
import type { ConnectionFlags } from './connection.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { createReporter } from './reporter.ts'
import type { ScheduleFlags } from './schedule-flags.ts'
import { parseSchedule } from './schedule-flags.ts'

export interface CaptureFlags extends ConnectionFlags, ScheduleFlags {
  readonly out: string
  readonly allLive?: boolean
  readonly time?: number
  readonly quality?: string
  readonly orientation?: string
  readonly width?: number
  readonly height?: number
  readonly format?: string
  readonly name?: string
  readonly convert?: boolean
  readonly fit?: string
  readonly best?: number
  readonly keepAll?: boolean
  readonly concurrency?: number
  readonly json?: boolean
  readonly events?: boolean
}

/** `stillroom capture`: one still of each room that is named, or of all that are live, or many. */
export async function capture(
  rooms: readonly string[],
  flags: CaptureFlags,
  context: CliContext,
): Promise<ExitStatus> {
  const order = parseOrder(rooms, flags)
  const { json = false, events = false } = flags
  const reporter = createReporter({ ...context, json: json || events, events })
  return await captureRun(order, flags, reporter, context)
}

function parseOrder(rooms: readonly string[], flags: CaptureFlags): CaptureOrder {
  const { allLive = false, concurrency = defaultConcurrency } = flags
  if (allLive === rooms.length > 0) {
    throw new StillroomError('invalid-options', { message: 'Name rooms, or give --all-live.' })
  }
  if (concurrency < concurrencyLimits.min || concurrency > concurrencyLimits.max) {
    throw new StillroomError('invalid-options', {
      message: `--concurrency is ${concurrencyLimits.min} to ${concurrencyLimits.max}.`,
    })
  }
  const { time, quality, orientation, width, height, format, convert, fit, best, keepAll } = flags
  return {
    roomIds: [...new Set(rooms.map(parseRoomId))],
    allLive,
    options: parseCaptureOptions({
      ...{ time, quality, orientation, width, height, format },
      ...{ convert, fit, best, keepAll },
    }),
    template: checkTemplate(flags.name ?? defaultTemplate),
    concurrency,
    folder: path.resolve(flags.out),
    schedule: parseSchedule(flags),
  }
}
