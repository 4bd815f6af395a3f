import path from 'node:path'
import { defaultTemplate } from '../capture/file-name.ts'
import { defaultConcurrency } from '../capture/queue.ts'
import type { ErrorCode, Failure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import { captureRun } from './capture-run.ts'
import type { CliContext } from './context.ts'
import { flowWords } from './event-words.ts'
import type { ExitStatus } from './exit-status.ts'
import { sentence, size, table } from './output.ts'
import type { Reporter } from './reporter.ts'
import type { ScheduleFlags } from './schedule-flags.ts'
import { parseSchedule } from './schedule-flags.ts'

export interface DemoFlags extends ScheduleFlags {
  readonly out: string
}

/** `stillroom demo`: starts the sandbox, captures every live room, and shows what came. */
export async function demo(flags: DemoFlags, context: CliContext): Promise<ExitStatus> {
  const order = {
    roomIds: [],
    allLive: true,
    options: {},
    template: defaultTemplate,
    concurrency: defaultConcurrency,
    folder: path.resolve(flags.out),
    schedule: parseSchedule(flags),
  }
  return await captureRun(order, { sandbox: true }, createTableReporter(context), context)
}

/** Keeps everything for one table at the end. */
function createTableReporter({ stdout, stderr }: CliContext): Reporter {
  const stills: Still[] = []
  const failures: ErrorCode[] = []
  const fail = (roomId: string, failure: Failure) => {
    failures.push(failure.code)
    stderr.write(`${roomId}: ${sentence(failure)}\n`)
  }
  return {
    expect: (count) => void stdout.write(`Capturing ${count} live rooms of the sandbox.\n`),
    job({ job }) {
      if (job.state === 'failed' && job.failure) fail(job.roomId, job.failure)
    },
    still: (still) => void stills.push(still),
    flow(state) {
      const words = flowWords(state)
      if (words !== '') stderr.write(`${words}\n`)
    },
    tell: (line) => void stderr.write(`${line}\n`),
    counts: () => ({ saved: stills.length, failures }),
    summarize() {
      const head = ['ROOM', 'SIZE', 'FORMAT', 'BYTES', 'MS', 'SHA-256', 'FILE']
      stdout.write(`\n${table(head, stills.map(row))}\n\n`)
      stdout.write(`${stills.length} saved, ${failures.length} failed.\n`)
    },
  }
}

function row(still: Still): readonly string[] {
  const { roomId, width, height, format, bytes, ms, sha256, folder, file } = still
  const shown = path.relative(process.cwd(), path.join(folder, file))
  return [
    roomId,
    `${width}x${height}`,
    format,
    size(bytes),
    String(Math.round(ms)),
    sha256.slice(0, 12),
    shown,
  ]
}
