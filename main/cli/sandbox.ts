import { startSandbox } from '../sandbox/server.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus } from './exit-status.ts'

export interface SandboxFlags {
  readonly port?: number
  readonly rooms?: number
  readonly live?: number
  readonly latency?: number
}

/** `stillroom sandbox`: serves until it is interrupted. */
export async function sandbox(flags: SandboxFlags, context: CliContext): Promise<ExitStatus> {
  const { port, rooms, live, latency } = flags
  const running = await startSandbox({
    ...(port !== undefined && { port }),
    ...(rooms !== undefined && { rooms }),
    ...(live !== undefined && { live }),
    ...(latency !== undefined && { latencyMs: latency }),
  })
  // Lines that a shell takes as they are: eval "$(stillroom sandbox | head -4)".
  context.stdout.write(
    [
      `# VideoSDK-compatible sandbox at ${running.endpoint}, images at ${running.cdn}`,
      `export VIDEOSDK_API_ENDPOINT=${running.endpoint}`,
      `export VIDEOSDK_API_KEY=${running.apiKey}`,
      `export VIDEOSDK_SECRET=${running.secret}`,
      '# Ctrl+C ends it.',
      '',
    ].join('\n'),
  )
  await interrupted()
  await running.close()
  return exitStatus.ok
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
