import { mkdir } from 'node:fs/promises'
import type { CaptureEngine } from '../capture/engine.ts'
import type { CaptureOptions } from '../capture/options.ts'
import type { TickPlan } from '../capture/schedule/run-schedule.ts'
import { systemClock } from '../clock.ts'
import type { ErrorCode } from '../errors.ts'
import { StillroomError } from '../errors.ts'
import { fileError } from '../file-errors.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'
import { askAllLive, askNamed } from './ask-rooms.ts'
import type { Connection, ConnectionFlags } from './connection.ts'
import { connect } from './connection.ts'
import type { CliContext } from './context.ts'
import { runEngine } from './engine-run.ts'
import { environmentFetch } from './environment-fetch.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus, statusForRun } from './exit-status.ts'
import { watchInterrupts } from './interrupt.ts'
import { openLocalEngine } from './local-engine.ts'
import type { Reporter } from './reporter.ts'
import { captureOnSchedule } from './scheduled-capture.ts'

/** What is to be done, checked before anything is opened. */
export interface CaptureOrder {
  readonly roomIds: readonly string[]
  readonly allLive: boolean
  readonly options: CaptureOptions
  readonly template: string
  readonly concurrency: number
  /** Absolute path. */
  readonly folder: string
  /** Without one, each room is captured once. */
  readonly schedule?: TickPlan | undefined
}

/** Connects, captures what is ordered, and tells the reporter all of it. */
export async function captureRun(
  order: CaptureOrder,
  flags: ConnectionFlags,
  reporter: Reporter,
  context: CliContext,
): Promise<ExitStatus> {
  const interrupt = watchInterrupts()
  try {
    const connection = await connect(flags, context)
    try {
      await makeFolder(order.folder)
      return await run(order, { connection, reporter, context, signal: interrupt.signal })
    } finally {
      await connection.close()
    }
  } finally {
    interrupt.stop()
  }
}

interface Run {
  readonly connection: Connection
  readonly reporter: Reporter
  readonly context: CliContext
  /** Aborts where the person wants to stop. */
  readonly signal: AbortSignal
}

async function run(order: CaptureOrder, tools: Run): Promise<ExitStatus> {
  const { connection, reporter, context, signal } = tools
  const local = await openLocalEngine({
    ...order,
    client: connection.client,
    spawn: context.spawn,
    fetchFor: environmentFetch(context.env),
  })
  let failedTicks: readonly ErrorCode[] = []
  await runEngine(local, { reporter, stderr: context.stderr, signal }, async (engine) => {
    failedTicks = await captureOrder(order, engine, tools)
  })
  const { saved, failures } = reporter.counts()
  return signal.aborted
    ? exitStatus.interrupted
    : statusForRun(saved, [...failures, ...failedTicks])
}

/** Captures once, or on the order's schedule. @returns why ticks of that failed */
async function captureOrder(
  order: CaptureOrder,
  engine: CaptureEngine,
  { connection, reporter, signal }: Run,
): Promise<readonly ErrorCode[]> {
  const { client, projectId, projectName } = connection
  const { allLive, roomIds, schedule, options, template, folder } = order
  const ask = () => (allLive ? askAllLive(client, signal) : askNamed(roomIds, client, signal))
  const tell = (line: string) => reporter.tell(line, { type: 'schedule', message: line })
  const capture = async (ids: readonly string[]) => {
    const rooms = await withNames(ids, order, client, signal)
    reporter.expect(rooms.length)
    const what = { rooms, options, template, folder }
    if (rooms.length > 0) await engine.capture({ ...what, projectId, projectName })
    await engine.idle()
  }
  if (schedule) {
    const tools = { clock: systemClock, roomIds, signal, ask, capture, tell }
    return await captureOnSchedule(schedule, tools)
  }
  await capture(allLive ? (await ask()).live : roomIds)
  return []
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const { code, message } = fileError(error, 'folder-not-writable')
    throw new StillroomError(code, { message: `${message} (${folder})`, cause: error })
  }
}

async function withNames(
  roomIds: readonly string[],
  { template }: CaptureOrder,
  client: VideoSdkClient,
  signal: AbortSignal,
) {
  // Only that token needs the rooms' own names.
  const known = template.includes('{name}') ? await client.listRooms(signal) : []
  const customIds = new Map(known.map((room) => [room.roomId, room.customRoomId]))
  return roomIds.map((roomId) => ({ roomId, customRoomId: customIds.get(roomId) ?? null }))
}
